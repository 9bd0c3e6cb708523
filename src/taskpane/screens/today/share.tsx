/** A copy for outside: what it holds and hides is said before, what became of it after. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SharedFiles } from "../../compute/shared-files";
import type { Sharing } from "../../compute/sharing";
import { usePane } from "../../pane";
import { PanelTitle } from "../../parts/panel-title";
import { Buttons, counted, More, PlainList, SectionTitle, useTexts, withCommas } from "../data/parts";
import { saveFile } from "./save-file";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  text: { marginTop: "4px" },
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px" },
  count: { flexShrink: 0, whiteSpace: "nowrap" },
  said: { marginTop: "12px" },
});

const NOT_MADE = "The copy could not be made. Nothing was changed. Refresh, then try again.";
const LOOKING = "Looking for what the copy has to hide.";
const MAKING = "Making the copy. Nothing in this workbook changes.";

export const Share = ({ onEnd }: { readonly onEnd: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, ask, announce, openCopy, overview } = usePane();
  const [sharing, setSharing] = useState<Sharing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isOld = state.kind === "ready" && state.outOfDate !== null;

  useEffect(() => {
    let gone = false;
    ask("sharing", null).then(
      (found) => {
        if (!gone) setSharing(found);
      },
      () => {
        if (gone) return;
        setSaid(NOT_MADE);
        announce(NOT_MADE);
      },
    );
    return () => {
      gone = true;
    };
  }, [announce, ask, overview]);

  const tell = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  /** Makes the files, does something with them, and says what became of it. */
  const make = async (done: (files: SharedFiles) => Promise<string> | string): Promise<void> => {
    setBusy(true);
    tell(MAKING);
    try {
      tell(await done(await ask("shared-files", null)));
    } catch {
      tell(NOT_MADE);
    }
    setBusy(false);
  };
  const name = `Leadership${sharing === null || sharing.year === null ? "" : ` ${sharing.year}`}, shareable`;
  const open = () =>
    make(
      async ({ workbook }) =>
        (await openCopy(workbook)) ??
        "The copy is open in a new workbook, not saved yet. Look it over before it leaves the district.",
    );
  const save = () =>
    make(({ workbook }) => {
      saveFile(`${name}.xlsx`, workbook);
      return `${name}.xlsx is among your downloads. Look it over before it leaves the district.`;
    });
  const exchange = () =>
    make((made) => {
      saveFile(`${name}.json`, made.exchange);
      return `${name}.json is among your downloads. Another district can compare its figures with it.`;
    });
  const waits = busy || sharing === null;
  return (
    <section className={styles.section} aria-label="Share a copy">
      <PanelTitle>Share a copy</PanelTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        A new workbook with figures of the district, poverty quarters, clusters and levels
        {sharing !== null && sharing.gaps > 0 && `, ${counted(sharing.gaps, "gap")}`}, and definitions. It holds no
        names, no rows of your sheets, and nothing that people typed.
        {sharing?.state === "draft" && " It says DRAFT, because nobody has confirmed the figures."}
      </p>
      {isOld && (
        <p className={mergeClasses(texts.row, styles.said)}>
          Something changed since the last refresh. The copy would hold the figures from before. Refresh first.
        </p>
      )}
      {sharing !== null ? (
        <Hidden sharing={sharing} />
      ) : (
        said === null && <p className={mergeClasses(texts.sentence, styles.said)}>{LOOKING}</p>
      )}
      <Buttons>
        <Button appearance="primary" disabledFocusable={waits} onClick={() => void open()}>
          Open the copy
        </Button>
        <Button disabledFocusable={waits} onClick={() => void save()}>
          Save the copy
        </Button>
        <Button disabledFocusable={waits} onClick={() => void exchange()}>
          Save figures for another district
        </Button>
        <Button disabledFocusable={busy} onClick={onEnd}>
          {said === null || busy ? "Not now" : "Done"}
        </Button>
      </Buttons>
      {said !== null && <p className={mergeClasses(texts.row, styles.said)}>{said}</p>}
      <p className={mergeClasses(texts.sentence, styles.said)}>
        Give out one copy for a school year: beside one of another day, the differences could tell what each hides.
      </p>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Opened, the copy is a new workbook, not saved yet. Excel on the web shows it in a new tab; allow that if the
        browser asks.
      </p>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Saved, it is among your downloads. Excel for Mac and for iPad save no files from here: open the copy, then save
        it in Excel.
      </p>
    </section>
  );
};

/** What the copy hides of the newest year, and of the others when asked for. */
const Hidden = ({ sharing: { hidden, figures, hiddenRows } }: { readonly sharing: Sharing }) => {
  const styles = useStyles();
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const newest = hiddenRows[0]?.year;
  const rows = all ? hiddenRows : hiddenRows.filter(({ year }) => year === newest);
  return (
    <>
      <SectionTitle unit={`${withCommas(hidden)} of ${counted(figures, "figure")}`}>Hidden in the copy</SectionTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        {hidden === 0
          ? "No group is so small that its figures have to be hidden."
          : "Small groups, and figures that would give them away. The page About This Copy says the same."}
      </p>
      {rows.length > 0 && (
        <PlainList>
          {rows.map(({ metric, year, hidden: count, of, where }) => (
            <li key={`${metric} ${year}`} className={styles.row}>
              <div className={styles.line}>
                <span className={texts.row}>
                  {metric}
                  {year !== "" && `, ${year}`}
                </span>
                <span className={mergeClasses(texts.unit, styles.count)}>{`${count} of ${of}`}</span>
              </div>
              <div className={texts.sentence}>{where}</div>
            </li>
          ))}
        </PlainList>
      )}
      {!all && rows.length < hiddenRows.length && <More onClick={() => setAll(true)}>Show the years before</More>}
    </>
  );
};
