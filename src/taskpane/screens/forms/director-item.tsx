/** One executive director: how far, how strictly, and the form to make. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { MadeForm } from "../../compute/rating-forms";
import { usePane } from "../../pane";
import { ROW_BUTTON } from "../../parts/row-button";
import type { DirectorLine } from "../../view/forms/forms-view";
import { Buttons, counted, PlainList, useTexts, withCommas } from "../data/parts";
import { saveFile } from "../today/save-file";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { ...ROW_BUTTON, padding: "6px 0" },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  fixed: { flexShrink: 0 },
  open: { paddingBottom: "12px" },
  round: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
  text: { marginTop: "4px" },
  said: { marginTop: "12px" },
});

export interface DirectorItemProps {
  readonly director: DirectorLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export const DirectorItem = ({ director: line, isOpen, onToggle }: DirectorItemProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const { director, leaders, rated, toRate, state, isLate, rounds, rates } = line;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span className={styles.words}>
          <span className={texts.name}>{director}</span>
          <span className={isLate ? texts.warning : texts.sentence}>{`${counted(leaders, "leader")}, ${state}`}</span>
        </span>
        <span className={mergeClasses(texts.row, styles.fixed)}>{`${withCommas(rated)} of ${withCommas(toRate)}`}</span>
        {isOpen ? (
          <ChevronDown16Regular className={styles.fixed} aria-hidden />
        ) : (
          <ChevronRight16Regular className={styles.fixed} aria-hidden />
        )}
      </button>
      <div id={id} hidden={!isOpen} className={styles.open}>
        {isOpen && (
          <>
            <PlainList>
              {rounds.map(({ name, rated: count, toRate: of, due }) => (
                <li key={name} className={mergeClasses(texts.sentence, styles.round)}>
                  <span>{`${name}, ${due}`}</span>
                  <span>{`${withCommas(count)} of ${withCommas(of)}`}</span>
                </li>
              ))}
            </PlainList>
            {rates.map((sentence) => (
              <p key={sentence} className={mergeClasses(texts.sentence, styles.text)}>
                {sentence}
              </p>
            ))}
            <Make director={director} />
          </>
        )}
      </div>
    </li>
  );
};

const NOT_MADE = "The form could not be made. Nothing was changed. Refresh, then try again.";

const Make = ({ director }: { readonly director: string }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, announce, openCopy, today } = usePane();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const tell = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  /** Makes the form, does something with it, and says what became of it. */
  const make = async (done: (form: MadeForm) => Promise<string> | string): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const form = await ask("rating-form", { director, on: today() });
      tell(form === null ? `${director} is not on the roster any more. No form was made.` : await done(form));
    } catch {
      tell(NOT_MADE);
    }
    setBusy(false);
  };
  const open = () =>
    make(
      async (form) =>
        (await openCopy(form.bytes)) ??
        `The form is open in a new workbook, not saved yet, ${holdsWords(form)}. Save it as ${form.name}, then send it to ${director} alone.`,
    );
  const save = () =>
    make((form) => {
      saveFile(form.name, form.bytes);
      return `${form.name} is among your downloads, ${holdsWords(form)}. Send it to ${director} alone.`;
    });
  return (
    <>
      <Buttons>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void open()}>
          Make the form
        </Button>
        <Button disabledFocusable={busy} onClick={() => void save()}>
          Save it as a file
        </Button>
      </Buttons>
      <p className={mergeClasses(said === null ? texts.sentence : texts.row, styles.said)}>
        {said ??
          "The form opens as a new workbook to save and send. It holds this director's leaders alone, and the scores collected so far."}
      </p>
    </>
  );
};

const holdsWords = ({ leaders, kept }: MadeForm): string =>
  `with ${counted(leaders, "leader")}${kept === 0 ? "" : ` and ${counted(kept, "score")} collected before`}`;
