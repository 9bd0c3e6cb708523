/** A figure's groups as a list of bars; a row leads to the group's figure. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { GroupBar } from "../../charts/group-bar";
import { ROW_BUTTON } from "../../parts/row-button";
import { Section } from "../../parts/section";
import type { GroupChart } from "../../view/figure/group-charts";
import { useTexts } from "../data/parts";
import { PageRow } from "../today/page-row";

const NARROW = "@media (max-width: 260px)";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    ...ROW_BUTTON,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 96px 56px 16px",
    padding: "4px 0",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr) auto 16px", rowGap: "2px" },
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1, display: "block" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  count: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  figure: { ...typographyStyles.body1, textAlign: "right", [NARROW]: { gridRow: 1, gridColumn: 2 } },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  bar: { [NARROW]: { gridRow: 2, gridColumn: "1 / -1" } },
  chevron: { color: tokens.colorNeutralForeground3, [NARROW]: { gridRow: 1, gridColumn: 3 } },
  sentence: { marginBottom: "4px" },
  note: { marginTop: "4px" },
});

export const GroupSection = ({ chart }: { readonly chart: GroupChart }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { title, sentence, bars, scale, note } = chart;
  return (
    <Section title={title} {...(scale.kind === "dots" ? { unit: `scale ${scale.low} to ${scale.high}` } : {})}>
      {sentence !== "" && <p className={mergeClasses(texts.sentence, styles.sentence)}>{sentence}.</p>}
      <ul className={styles.list} aria-label={title}>
        {bars.map(({ name, count, value, figure, emphasized, asked }) => (
          <li key={name} className={styles.item}>
            <PageRow to={{ place: "figure", figure: asked }} className={styles.button}>
              <span className={styles.words}>
                <span className={mergeClasses(styles.name, emphasized && styles.strong)}>{name}</span>{" "}
                {count !== "" && <span className={styles.count}>{count}</span>}
              </span>{" "}
              <span className={styles.bar}>
                <GroupBar value={value} scale={scale} emphasized={emphasized} />
              </span>
              <span className={mergeClasses(styles.figure, value === null && styles.status)}>{figure}</span>
              <ChevronRight16Regular className={styles.chevron} aria-hidden />
            </PageRow>
          </li>
        ))}
      </ul>
      {note !== "" && <p className={mergeClasses(texts.sentence, styles.note)}>{note}</p>}
    </Section>
  );
};
