/** One gap: how large, whether it holds, who cares for it, and the rows it rests on. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Section } from "../../parts/section";
import { usePane } from "../../pane";
import type { Spot } from "../../tabs";
import type { GapAsked } from "../../view/figure/figure-asked";
import { useTexts } from "../data/parts";
import { PageName } from "../today/page-row";
import { beside, spotKey, trailTo } from "../today/trail";
import { FigureLines } from "./figure-lines";
import { ALL_GAPS } from "./gap-list";
import { PageHead } from "../../parts/page-head";
import { RowsSection } from "./rows-section";
import { useAnswer } from "./use-answer";
import { useTrail, type PageAbove } from "./use-trail";

const useStyles = makeStyles({
  figure: { ...typographyStyles.subtitle1, margin: "8px 0 0" },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  sentence: { marginTop: "4px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export const GapView = ({ asked }: { readonly asked: GapAsked }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { show, spot } = usePane();
  const page = useAnswer("gap", asked);
  const trail = useTrail(gapsAbove(asked, spot));
  if (page === undefined) return null;
  if (page === null)
    return (
      <PageHead
        trail={trail}
        name="This gap is gone"
        about="The workbook changed, and it is not a gap any more. What people wrote about it stays on Leadership Gaps."
      />
    );
  const { name, where, year, size, isStatus, known, change, sentence, expectation, stands, holds } = page;
  const { decision, cared, response, status, figure, rows, place } = page;
  const line = mergeClasses(texts.sentence, styles.sentence);
  return (
    <PageName value={name}>
      <article aria-label={name}>
        <PageHead name={name} trail={trail} about={[where, year].filter((part) => part !== "").join(", ")} />
        <p className={mergeClasses(styles.figure, isStatus && styles.status)}>{size}</p>
        {[known, sentence, change, `Expected: ${expectation}.`].map((text) =>
          text === "" ? null : (
            <p key={text} className={line}>
              {text}
            </p>
          ),
        )}
        {holds !== "" && (
          <Section title="Does it hold" unit={stands}>
            <p className={texts.sentence}>{holds}</p>
          </Section>
        )}
        <Section title="What is done about it" unit={decision}>
          {[cared, response === "" ? "" : `Response: ${response}`, status === "" ? "" : `Status: ${status}`].map(
            (text) =>
              text === "" ? null : (
                <p key={text} className={texts.sentence}>
                  {text}
                </p>
              ),
          )}
          {place && (
            <p className={line}>
              <Link inline className={styles.link} onClick={() => show(place)}>
                Type owner and due on {place.sheet}
              </Link>
            </p>
          )}
        </Section>
        {figure && (
          <Section title="The figure behind it">
            <FigureLines lines={[figure]} />
          </Section>
        )}
        <RowsSection key={JSON.stringify(asked)} rows={rows} />
      </article>
    </PageName>
  );
};

/** All gaps, where only Today led here. */
function gapsAbove(gap: GapAsked, spot: Spot | null): PageAbove | null {
  if (trailTo(spot).length > 1) return null;
  return { name: ALL_GAPS, spot: { ...beside({ place: "gaps" }, spot), item: spotKey({ place: "gap", gap }) } };
}
