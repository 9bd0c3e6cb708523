/** The tab Responsibilities: what waits, what measures each responsibility, and the texts behind it. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../../pane";
import type { ResponsibilitiesView } from "../../view/responsibilities-view";
import { CoverageGrid } from "./coverage-grid";
import { TextList } from "./text-list";
import { Unmeasured } from "./unmeasured";
import type { TextFilter } from "./use-texts";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sentence: { ...typographyStyles.caption1, margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  // The tab bar stays above, in one line or two.
  list: { scrollMarginTop: "32px", "@media (max-width: 335px)": { scrollMarginTop: "64px" } },
  check: { marginTop: "12px" },
});

const DOUBTFUL: TextFilter = { state: "doubtful", responsibility: null, source: null, search: "" };

export const ResponsibilitiesScreen = () => {
  const { overview, state } = usePane();
  if (overview === null) return null;
  return <Loaded view={overview.responsibilities} disabled={state.kind !== "ready"} />;
};

const Loaded = ({ view, disabled }: { readonly view: ResponsibilitiesView; readonly disabled: boolean }) => {
  const styles = useStyles();
  const { texts, sources, unmeasured } = view;
  const [filter, setFilter] = useState<TextFilter>(() =>
    texts.doubtful.texts > 0 || texts.untagged.texts === 0 ? DOUBTFUL : { ...DOUBTFUL, state: "untagged" },
  );
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // Opening a text takes the button above away: the list is gone to once it stands where it will be.
  const [wish, setWish] = useState(0);
  const goToList = (): void => setWish((before) => before + 1);
  useEffect(() => {
    if (wish > 0) list.current?.scrollIntoView({ block: "start" });
  }, [wish]);
  const { ask } = usePane();
  const check = async (): Promise<void> => {
    setFilter(DOUBTFUL);
    const { texts: found } = await ask("evidence-texts", { ...DOUBTFUL, from: 0, size: 1 });
    setOpen(found[0]?.id ?? null);
    goToList();
  };
  if (sources.length === 0 && texts.clear.texts + texts.doubtful.texts + texts.untagged.texts === 0)
    return (
      <>
        <h1 className={styles.title}>Nothing measures the responsibilities yet</h1>
        <p className={styles.sentence}>
          Ratings by indicator, survey topics or a column of strengths would. Bring them in on the tab Data.
        </p>
      </>
    );
  return (
    <>
      <h1 className={styles.title}>{titleOf(view)}</h1>
      <p className={styles.sentence}>{sentenceOf(view)}</p>
      {texts.doubtful.texts > 0 && open === null ? (
        <Button appearance="primary" className={styles.check} disabled={disabled} onClick={() => void check()}>
          Check {countOf(texts.doubtful.texts, "tag", "tags")}
        </Button>
      ) : null}
      <CoverageGrid
        view={view}
        choose={(responsibility, source) => {
          setOpen(null);
          setFilter({ state: "clear", responsibility, source, search: "" });
          goToList();
        }}
      />
      <Unmeasured missing={unmeasured} disabled={disabled} />
      <div ref={list} className={styles.list}>
        <TextList view={view} filter={filter} setFilter={setFilter} open={open} setOpen={setOpen} disabled={disabled} />
      </div>
    </>
  );
};

const grouped = new Intl.NumberFormat("en-US");
const countOf = (number: number, one: string, many: string): string =>
  `${grouped.format(number)} ${number === 1 ? one : many}`;

const titleOf = ({ texts: { doubtful } }: ResponsibilitiesView): string =>
  doubtful.texts === 0 ? "No doubtful tags" : `${countOf(doubtful.texts, "tag is", "tags are")} doubtful`;

function sentenceOf({ texts: { clear, untagged } }: ResponsibilitiesView): string {
  const isClear = `${countOf(clear.texts, "text is", "texts are")} clear.`;
  if (untagged.texts === 0) return isClear;
  return `${isClear} ${countOf(untagged.texts, "text has", "texts have")} no tag, and may need none.`;
}
