/** The four metrics of success; a row leads to its figure, with what stands behind it. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { MetricChart } from "../../charts/metric-chart";
import { ROW_BUTTON } from "../../parts/row-button";
import { usePane } from "../../pane";
import type { MetricRow } from "../../view/today/metric-rows";
import type { TodayView } from "../../view/today-view";
import { PlainList, SectionTitle, useTexts } from "../data/parts";
import { PageRow } from "./page-row";
import { isCalm, lastRefresh } from "./status";

const NARROW = "@media (max-width: 260px)";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridTemplateAreas: '"name figure" "sentence chart"',
    gridTemplateRows: "auto 1fr",
    columnGap: "12px",
    padding: "6px 0 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "none",
      gridTemplateAreas: '"name" "figure" "sentence" "chart"',
    },
  },
  last: { borderBottom: "none" },
  name: { gridArea: "name", alignSelf: "end" },
  button: {
    ...typographyStyles.body1Strong,
    minHeight: "24px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  together: { whiteSpace: "nowrap" },
  chevron: { verticalAlign: "-3px", marginLeft: "2px" },
  figure: { gridArea: "figure", justifySelf: "end", whiteSpace: "nowrap", [NARROW]: { justifySelf: "start" } },
  number: { ...typographyStyles.subtitle1 },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  unit: { marginLeft: "6px" },
  sentence: { gridArea: "sentence" },
  wide: { gridColumn: "1 / -1" },
  more: {
    ...ROW_BUTTON,
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  moreName: { ...typographyStyles.body1, flexGrow: 1 },
  chart: { gridArea: "chart", [NARROW]: { marginTop: "4px" } },
});

export const Metrics = ({ today }: { readonly today: TodayView }) => {
  const { state, refreshedAt } = usePane();
  const calm = isCalm(state);
  // Until a refresh has written, the figures shown are the ones that stand on the sheets.
  const { rows, years, year } = calm ? today.metrics : (today.standing?.metrics ?? today.metrics);
  const last = lastRefresh(today, refreshedAt);
  return (
    <section aria-label="Metrics of success">
      <SectionTitle unit={calm || last === null ? years : `as of ${last}`}>Metrics of success</SectionTitle>
      <PlainList>
        {rows.map((row, index) => (
          <Row key={row.name} row={row} year={year} last={index === rows.length - 1} />
        ))}
      </PlainList>
      <MoreFigures />
    </section>
  );
};

const MoreFigures = () => {
  const styles = useStyles();
  return (
    <PageRow to={{ place: "figures" }} className={styles.more}>
      <span className={styles.moreName}>All figures</span>
      <ChevronRightRegular aria-hidden fontSize={16} />
    </PageRow>
  );
};

interface RowProps {
  readonly row: MetricRow;
  readonly year: string | null;
  readonly last: boolean;
}

const Row = ({ row, year, last }: RowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { place, id } = row;
  const lastWord = row.name.lastIndexOf(" ") + 1;
  return (
    <li className={mergeClasses(styles.row, last && styles.last)}>
      <div className={styles.name}>
        {place === null ? (
          <span className={texts.name}>{row.name}</span>
        ) : (
          <PageRow
            to={{ place: "figure", figure: { metric: id, schoolYear: year, group: {} } }}
            className={styles.button}
          >
            {row.name.slice(0, lastWord)}
            <span className={styles.together}>
              {row.name.slice(lastWord)} <ChevronRightRegular aria-hidden fontSize={16} className={styles.chevron} />
            </span>
          </PageRow>
        )}
      </div>
      <div className={styles.figure}>
        <span className={row.isStatus ? styles.status : styles.number}>{row.figure}</span>
        {row.unit !== "" && <span className={mergeClasses(texts.sentence, styles.unit)}>{row.unit}</span>}
      </div>
      <p className={mergeClasses(texts.sentence, styles.sentence, row.chart === null && styles.wide)}>{row.sentence}</p>
      {row.chart && (
        <div className={styles.chart}>
          <MetricChart chart={row.chart} />
        </div>
      )}
    </li>
  );
};
