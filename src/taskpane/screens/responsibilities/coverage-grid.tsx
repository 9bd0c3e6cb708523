/** Which sources measure each responsibility, and for how many leaders. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Section } from "../../parts/section";
import { useNarrow } from "../../parts/use-narrow";
import type { ResponsibilitiesView, ResponsibilityCoverage } from "../../view/responsibilities-view";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", marginTop: "4px" },
  corner: { padding: 0 },
  source: {
    ...typographyStyles.caption1,
    width: "54px",
    padding: "0 0 4px",
    color: tokens.colorNeutralForeground3,
    textAlign: "center",
    verticalAlign: "bottom",
    overflowWrap: "anywhere",
  },
  even: { width: "auto" },
  stacked: {
    ...typographyStyles.caption1,
    textAlign: "left",
    padding: "6px 0 2px",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  below: { borderTop: "none" },
  role: { ...typographyStyles.caption1Strong, textAlign: "left", padding: "12px 0 4px" },
  name: {
    ...typographyStyles.caption1,
    textAlign: "left",
    padding: "6px 8px 6px 0",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { height: "32px", padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: "center" },
  number: {
    ...typographyStyles.body1,
    display: "block",
    width: "100%",
    height: "100%",
    minHeight: "32px",
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    padding: 0,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":hover": { textDecorationLine: "underline" },
    "@media (forced-colors: active)": { border: "none", textDecorationLine: "underline" },
  },
  few: { backgroundColor: tokens.colorBrandBackground2 },
  most: { backgroundColor: tokens.colorBrandStroke2 },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

export interface CoverageGridProps {
  readonly view: ResponsibilitiesView;
  /** Lists the texts behind a number. */
  readonly choose: (responsibility: string, source: string) => void;
}

/** More columns leave no room for names beside them. */
const FEW_SOURCES = 4;

export const CoverageGrid = ({ view, choose }: CoverageGridProps) => {
  const styles = useStyles();
  const { sources, leaders, roles, schoolYear } = view;
  const isNarrow = useNarrow();
  const isStacked = isNarrow || sources.length > FEW_SOURCES;
  const unit = [`leaders, of ${leaders}`, schoolYear].filter((part) => part !== null).join(", ");
  return (
    <Section title="What measures each responsibility" unit={unit}>
      <table className={styles.table} aria-label={`Leaders with evidence of each responsibility, of ${leaders}`}>
        <thead>
          <tr>
            {isStacked ? null : <td className={styles.corner} />}
            {sources.map((source) => (
              <th key={source} scope="col" className={mergeClasses(styles.source, isStacked && styles.even)}>
                {source}
              </th>
            ))}
          </tr>
        </thead>
        {roles.map(({ name, responsibilities }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={sources.length + (isStacked ? 0 : 1)} className={styles.role}>
                {name}
              </th>
            </tr>
            {responsibilities.map((responsibility) => (
              <Row
                key={responsibility.id}
                responsibility={responsibility}
                view={view}
                choose={choose}
                isStacked={isStacked}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
};

interface RowProps extends CoverageGridProps {
  readonly responsibility: ResponsibilityCoverage;
  /** The name stands above its numbers. */
  readonly isStacked: boolean;
}

const Row = ({ responsibility: { id, name, covered }, view: { sources, leaders }, choose, isStacked }: RowProps) => {
  const styles = useStyles();
  return (
    <>
      {isStacked ? (
        <tr>
          <th scope="rowgroup" colSpan={sources.length} className={styles.stacked}>
            {name}
          </th>
        </tr>
      ) : null}
      <tr>
        {isStacked ? null : (
          <th scope="row" className={styles.name}>
            {name}
          </th>
        )}
        {covered.map((number, place) => {
          const source = sources[place] ?? "";
          return (
            <td key={source} className={mergeClasses(styles.cell, isStacked && styles.below)}>
              {number === 0 ? (
                <span className={styles.none}>none</span>
              ) : (
                <button
                  type="button"
                  className={mergeClasses(styles.number, 2 * number < leaders ? styles.few : styles.most)}
                  aria-label={`${number} of ${leaders}, ${source}: show the texts`}
                  onClick={() => choose(id, source)}
                >
                  {number}
                </button>
              )}
            </td>
          );
        })}
      </tr>
    </>
  );
};
