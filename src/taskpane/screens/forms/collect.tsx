/** Returned forms, several at once: what they hold and what is wrong is shown first, then one button takes them in. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { CollectedFile, CollectedView, Conflict, ReturnedBytes } from "../../compute/rating-forms";
import { usePane } from "../../pane";
import { useLostFocus } from "../../parts/lost-focus";
import { PanelTitle } from "../../parts/panel-title";
import { Buttons, counted, SectionTitle, useTexts } from "../data/parts";
import { FirstFew } from "./first-few";
import { ToldList } from "./told-item";
import { useFiles } from "./use-files";

const useStyles = makeStyles({
  button: { marginTop: "12px" },
  text: { marginTop: "4px" },
  item: { marginTop: "12px" },
  conflict: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sides: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "12px" },
  kept: { paddingTop: "8px" },
});

interface Chosen {
  readonly files: readonly ReturnedBytes[];
  readonly answer: CollectedView | null;
}

export interface CollectProps {
  /** Nothing else on the page has the primary button. */
  readonly isFirst: boolean;
  readonly disabled: boolean;
  /** Whether returned files are being looked at, and nothing else should be shown. */
  readonly onBusy: (busy: boolean) => void;
}

export const Collect = ({ isFirst, disabled, onBusy }: CollectProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, announce, lookAgain, collect, today } = usePane();
  const latest = useRef<Chosen["files"] | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const end = (sentence: string | null): void => {
    latest.current = null;
    setChosen(null);
    setSaid(sentence);
    onBusy(false);
    if (sentence !== null) announce(sentence);
  };
  const read = async (files: Chosen["files"]): Promise<void> => {
    latest.current = files;
    setSaid(null);
    setChosen({ files, answer: null });
    onBusy(true);
    // The workbook may have been typed on since it was read.
    if (!(await lookAgain())) {
      if (latest.current === files) end(null);
      return;
    }
    try {
      const answer = await ask("collecting", { files, on: today() });
      if (latest.current !== files) return;
      setChosen({ files, answer });
      announce(totalWords(answer));
    } catch {
      if (latest.current === files)
        end("The files could not be read. Nothing was changed. Refresh, then choose them again.");
    }
  };
  const take = async ({ files, answer }: Chosen): Promise<void> => {
    setBusy(true);
    const done = await collect(files);
    setBusy(false);
    if (done) end(answer === null ? null : doneWords(answer));
  };

  const { field, choose } = useFiles({
    name: "Returned forms",
    onChosen: (files) => void read(files),
    onUnread: end,
  });
  const chooser = useLostFocus(chosen === null);
  const isPrimary = isFirst && chosen === null;
  const picker = (
    <>
      {field}
      <Button
        ref={chooser}
        className={styles.button}
        appearance={isPrimary ? "primary" : "secondary"}
        icon={<ArrowUpload20Regular />}
        disabledFocusable={disabled || busy}
        onClick={choose}
      >
        {chosen === null ? "Choose returned forms…" : "Choose others…"}
      </Button>
    </>
  );
  if (chosen === null)
    return (
      <section aria-label="Collect returned forms">
        {picker}
        <p className={mergeClasses(said === null ? texts.sentence : texts.row, styles.text)}>
          {said ?? "Several at once. Nothing is written before you have seen what they hold."}
        </p>
      </section>
    );
  const { answer } = chosen;
  return (
    <section aria-label="Collect returned forms">
      <PanelTitle className={styles.item}>{counted(chosen.files.length, "returned form")}</PanelTitle>
      {answer === null ? (
        <p className={texts.sentence}>Reading the forms. Nothing is written.</p>
      ) : (
        <>
          <p className={mergeClasses(texts.sentence, styles.text)}>{totalWords(answer)}</p>
          <Buttons>
            <Button appearance="primary" disabledFocusable={disabled || busy} onClick={() => void take(chosen)}>
              {collectWords(answer)}
            </Button>
            <Button disabledFocusable={busy} onClick={() => end(null)}>
              Not now
            </Button>
          </Buttons>
          {answer.files.map((file) => (
            <FileReport key={file.file} file={file} />
          ))}
        </>
      )}
      {picker}
    </section>
  );
};

const newWords = (count: number): string => counted(count, "new entry", "new entries");

function totalWords({ added, conflicts, open, files }: CollectedView): string {
  const nothing = files.filter(({ director }) => director === null).length;
  return [
    `${newWords(added)}. Nothing that was collected before is overwritten.`,
    conflicts === 0
      ? ""
      : `${counted(conflicts, "line differs", "lines differ")} from what was collected before; you decide afterwards what counts.`,
    nothing === 0 ? "" : `Nothing can be taken from ${counted(nothing, "file")}.`,
    open === 0 ? "" : `${counted(open, "row")} will wait for you on Returned Forms.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const collectWords = ({ added, open }: CollectedView): string =>
  added > 0 ? `Collect ${newWords(added)}` : open > 0 ? `Keep ${counted(open, "row")} to decide` : "Keep as collected";

const doneWords = ({ added, open }: CollectedView): string =>
  `${newWords(added)} collected on the sheet Collected Ratings, and the figures are refreshed.${open === 0 ? "" : ` ${counted(open, "row")} on Returned Forms ${open === 1 ? "waits" : "wait"} for you.`}`;

const FileReport = ({ file }: { readonly file: CollectedFile }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { director, scores, added, same, conflicts, problems } = file;
  return (
    <section aria-label={file.file}>
      <SectionTitle unit={director === null ? "nothing taken" : counted(scores, "score")}>{file.file}</SectionTitle>
      {director !== null && (
        <p className={mergeClasses(texts.sentence, styles.text)}>
          {`${director}: ${added} new, ${same} as collected before, ${conflicts.length} to decide.`}
        </p>
      )}
      <Conflicts conflicts={conflicts} />
      <ToldList problems={problems} />
    </section>
  );
};

const Conflicts = ({ conflicts }: Pick<CollectedFile, "conflicts">) => (
  <FirstFew list={conflicts}>
    {(conflict) => <ConflictItem key={`${conflict.about} ${conflict.returnedIn}`} conflict={conflict} />}
  </FirstFew>
);

const ConflictItem = ({ conflict }: { readonly conflict: Conflict }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { about, collected, collectedFrom, returned, returnedIn } = conflict;
  return (
    <li className={styles.conflict}>
      <div className={texts.name}>{about}</div>
      <div className={styles.sides}>
        <div>
          <div className={texts.row}>{`Collected: ${collected}`}</div>
          <div className={texts.unit}>{collectedFrom}</div>
        </div>
        <div>
          <div className={texts.row}>{`Returned: ${returned}`}</div>
          <div className={texts.unit}>{returnedIn}</div>
        </div>
      </div>
    </li>
  );
};
