/** One figure: what it is, how well it is known, its trend, its rows, its groups, and what it means. */
import { Link, makeStyles, mergeClasses, typographyStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import type { Spot } from "../../tabs";
import type { FigureAsked } from "../../view/figure/figure-asked";
import { Section } from "../../parts/section";
import { useTexts } from "../data/parts";
import { PageName } from "../today/page-row";
import { beside, spotKey, trailTo } from "../today/trail";
import { DefinitionSection } from "./definition-section";
import { GapRows } from "./gap-rows";
import { GroupSection } from "./group-section";
import { PageHead } from "../../parts/page-head";
import { RowsSection } from "./rows-section";
import { TrendSection } from "./trend-section";
import { useAnswer } from "./use-answer";
import { useTrail, type PageAbove } from "./use-trail";

const useStyles = makeStyles({
  figure: { ...typographyStyles.subtitle1, margin: "8px 0 0" },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  sentence: { marginTop: "4px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export const FigureView = ({ asked }: { readonly asked: FigureAsked }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { open, show, state, spot } = usePane();
  const page = useAnswer("figure", asked);
  const trail = useTrail(page?.whole ? wholeAbove(page.whole, asked, page.name, spot) : null);
  if (page === undefined) return null;
  if (page === null) {
    return (
      <PageHead
        trail={trail}
        name="This figure is gone"
        about="The workbook changed, and nothing in it gives the figure any more."
      />
    );
  }
  const { name, where, year, figure, isStatus, known, range, sentence, trend, charts, rows, definition } = page;
  const { whole, gaps, place } = page;
  const title = whole === null ? name : where;
  const stale = state.kind === "ready" && state.outOfDate !== null;
  return (
    <PageName value={title}>
      <article aria-label={name}>
        <PageHead
          name={title}
          trail={trail}
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
        {trend && (
          <TrendSection
            trend={trend}
            shownYear={year}
            open={(figure) => open("today", beside({ place: "figure", figure }, spot))}
          />
        )}
        <RowsSection key={JSON.stringify(asked)} rows={rows} />
        {charts.map((chart) => (
          <GroupSection key={chart.title} chart={chart} />
        ))}
        {gaps.length > 0 && (
          <Section title={gaps.length === 1 ? "The gap in it" : "Gaps in it"}>
            <GapRows gaps={gaps} />
          </Section>
        )}
        {definition && <DefinitionSection definition={definition} />}
        {place && (
          <p className={mergeClasses(texts.sentence, styles.sentence)}>
            <Link inline className={styles.link} onClick={() => show(place)}>
              Its line on {place.sheet}
            </Link>
          </p>
        )}
      </article>
    </PageName>
  );
};

/** The whole district's figure, unless it is on the way here. */
function wholeAbove(whole: FigureAsked, asked: FigureAsked, name: string, spot: Spot | null): PageAbove | null {
  const to: Spot = { place: "figure", figure: whole };
  if (trailTo(spot).some((step) => spotKey(step.spot) === spotKey(to))) return null;
  return { name, spot: { ...beside(to, spot), item: spotKey({ place: "figure", figure: asked }) } };
}
