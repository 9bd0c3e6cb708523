/** Scores by responsibility and year. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import { CellLinks } from "../../parts/cell-links";
import { Section } from "../../parts/section";
import { useNarrow } from "../../parts/use-narrow";
import type { EvidenceTable } from "../../view/leader/evidence-block";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", marginTop: "4px", tableLayout: "fixed" },
  name: {
    ...typographyStyles.caption1,
    textAlign: "left",
    padding: "6px 8px 6px 0",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: "center",
    width: "46px",
    padding: "0 0 4px",
  },
  corner: { padding: 0 },
  cell: {
    ...typographyStyles.body1,
    textAlign: "center",
    padding: 0,
    height: "32px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  stacked: {
    ...typographyStyles.caption1,
    textAlign: "left",
    padding: "6px 0 0",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  below: { borderTop: "none" },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** More years would leave no room for the names. */
const MOST_YEARS = 4;

const ScoreTable = ({ years, rows, instrument }: EvidenceTable) => {
  const styles = useStyles();
  const from = Math.max(0, years.length - MOST_YEARS);
  const said = years.slice(from);
  const isNarrow = useNarrow();
  return (
    <table className={styles.table} aria-label={`${instrument} scores by responsibility, averages from 1 to 5`}>
      <thead>
        <tr>
          {isNarrow ? null : <td className={styles.corner} />}
          {said.map((year) => (
            <th key={year} scope="col" className={styles.heading}>
              {year === "" ? "No year" : year.slice(2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, averages }) => (
          <Fragment key={id}>
            {isNarrow ? (
              <tr>
                <th scope="rowgroup" colSpan={said.length} className={styles.stacked}>
                  {name}
                </th>
              </tr>
            ) : null}
            <tr>
              {isNarrow ? null : (
                <th scope="row" className={styles.name}>
                  {name}
                </th>
              )}
              {averages.slice(from).map((one, place) => (
                <td key={said[place]} className={mergeClasses(styles.cell, isNarrow && styles.below)}>
                  {one === null ? <span className={styles.none}>none</span> : one.average.toFixed(1)}
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
};

export const EvidenceSection = ({ tables }: { readonly tables: readonly EvidenceTable[] }) => {
  const text = useTextStyles();
  if (tables.length === 0)
    return (
      <Section title="Evidence by responsibility">
        <p className={text.sentence}>No score of an indicator is on record for this leader.</p>
      </Section>
    );
  return (
    <>
      {tables.map((table) => (
        <Section
          key={table.instrument}
          title={tables.length === 1 ? "Evidence by responsibility" : `Evidence by responsibility, ${table.instrument}`}
          unit="average, 1 to 5"
        >
          {table.sentence === null ? null : <p className={text.sentence}>{table.sentence}</p>}
          <ScoreTable {...table} />
          <p className={text.quiet}>{table.basis}</p>
          <CellLinks cells={table.cells} />
        </Section>
      ))}
    </>
  );
};
