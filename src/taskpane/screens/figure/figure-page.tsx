/** One figure: what it is, how well it is known, its trend, its rows, its groups, and what it means. */
import { Link, makeStyles, mergeClasses, typographyStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import type { FigureAsked } from "../../view/figure/figure-asked";
import { useTexts } from "../data/parts";
import { DefinitionSection } from "./definition-section";
import { GroupSection } from "./group-section";
import { PageHead } from "./page-head";
import { RowsSection } from "./rows-section";
import { TrendSection } from "./trend-section";
import { useAnswer } from "./use-answer";

const useStyles = makeStyles({
  figure: { ...typographyStyles.subtitle1, margin: "8px 0 0" },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  sentence: { marginTop: "4px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export const FigureView = ({ asked }: { readonly asked: FigureAsked }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { open, show, state } = usePane();
  const page = useAnswer("figure", asked);
  const openFigure = (figure: FigureAsked): void => open("today", { place: "figure", figure });
  const today = { name: "Today", go: () => open("today", { place: "metrics", item: asked.metric }) };
  if (page === undefined) return null;
  if (page === null) {
    return (
      <PageHead
        trail={[today]}
        name="This figure is gone"
        about="The workbook changed, and nothing in it gives the figure any more."
      />
    );
  }
  const { name, where, year, figure, isStatus, known, range, sentence, trend, charts, rows, definition } = page;
  const { whole, place } = page;
  const stale = state.kind === "ready" && state.outOfDate !== null;
  return (
    <article aria-label={name}>
      <PageHead
        trail={[today, ...(whole === null ? [] : [{ name, go: () => openFigure(whole) }])]}
        name={whole === null ? name : where}
        about={[whole === null ? where : name, year].filter((part) => part !== "").join(", ")}
      />
      <p className={mergeClasses(styles.figure, isStatus && styles.status)}>{figure}</p>
      {[known, range, sentence].map((line) =>
        line === "" ? null : (
          <p key={line} className={mergeClasses(texts.sentence, styles.sentence)}>
            {line}
          </p>
        ),
      )}
      {stale && (
        <p className={mergeClasses(texts.warning, styles.sentence)}>
          The sheets show the figures of the last refresh, which may differ.
        </p>
      )}
      {trend && <TrendSection trend={trend} shownYear={year} open={openFigure} />}
      <RowsSection key={JSON.stringify(asked)} rows={rows} />
      {charts.map((chart) => (
        <GroupSection key={chart.title} chart={chart} open={openFigure} />
      ))}
      {definition && <DefinitionSection definition={definition} />}
      {place && (
        <p className={mergeClasses(texts.sentence, styles.sentence)}>
          <Link inline className={styles.link} onClick={() => show(place)}>
            Its line on {place.sheet}
          </Link>
        </p>
      )}
    </article>
  );
};
