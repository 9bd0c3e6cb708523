/** On Today: the gaps that stand on the Summary, and the way to all of them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { SectionTitle } from "../data/parts";
import { PageLink } from "../today/page-row";
import { GapRows } from "./gap-rows";
import { useAnswer } from "./use-answer";

const useStyles = makeStyles({
  all: { marginTop: "4px" },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const COUNTS = ["", "One gap", "Two gaps", "Three gaps"];

export const GapsSection = () => {
  const styles = useStyles();
  const gaps = useAnswer("gaps", null);
  if (gaps === undefined || gaps.leading.length === 0) return null;
  const { leading, all, year } = gaps;
  return (
    <section aria-label="Gaps">
      <SectionTitle unit={year}>{COUNTS[leading.length] ?? "Gaps"}</SectionTitle>
      <GapRows gaps={leading} />
      {all.length > leading.length && (
        <div className={styles.all}>
          <PageLink to={{ place: "gaps" }} className={styles.link}>
            All {all.length} gaps
          </PageLink>
        </div>
      )}
    </section>
  );
};
