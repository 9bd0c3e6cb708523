/** One executive director: how far, how strictly, and the form to make. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { MadeForm, ReturnedBytes } from "../../compute/rating-forms";
import { usePane } from "../../pane";
import { ROW_BUTTON } from "../../parts/row-button";
import type { DirectorLine, ToldProblem } from "../../view/forms/forms-view";
import { Buttons, counted, PlainList, useTexts, withCommas } from "../data/parts";
import { saveFile } from "../today/save-file";
import { FormsBefore } from "./forms-before";
import { ToldList } from "./told-item";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { ...ROW_BUTTON, padding: "6px 0" },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  fixed: { flexShrink: 0 },
  count: { flexShrink: 0, whiteSpace: "nowrap" },
  open: { paddingBottom: "12px" },
  round: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
  text: { marginTop: "4px" },
  said: { marginTop: "12px" },
});

interface BeforeProps {
  /** Forms made before that a person chose, of any directors. */
  readonly before: readonly ReturnedBytes[];
  readonly onBefore: (before: readonly ReturnedBytes[]) => void;
}

interface MakeProps extends BeforeProps {
  readonly director: string;
}

export interface DirectorItemProps extends BeforeProps {
  readonly director: DirectorLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export const DirectorItem = ({ director: line, isOpen, onToggle, before, onBefore }: DirectorItemProps) => {
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
                  <span className={styles.count}>{`${withCommas(count)} of ${withCommas(of)}`}</span>
                </li>
              ))}
            </PlainList>
            {rates.map((sentence) => (
              <p key={sentence} className={mergeClasses(texts.sentence, styles.text)}>
                {sentence}
              </p>
            ))}
            <Make director={director} before={before} onBefore={onBefore} />
          </>
        )}
      </div>
    </li>
  );
};

const NOT_MADE = "The form could not be made. Nothing was changed. Refresh, then try again.";

/** What became of it. */
interface Outcome {
  readonly sentence: string;
  readonly problems: readonly ToldProblem[];
}

const Make = ({ director, before, onBefore }: MakeProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, ask, announce, lookAgain, openCopy, today } = usePane();
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const tell = (sentence: string, problems: readonly ToldProblem[] = []): void => {
    setOutcome({ sentence, problems });
    announce(sentence);
  };
  /** Makes the form, does something with it, and says what became of it. */
  const make = async (done: (form: MadeForm) => Promise<string> | string): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    announce(MAKING);
    try {
      // What somebody typed since the workbook was read stands in the form.
      if (state.kind === "ready" && state.outOfDate !== null && !(await lookAgain())) tell(NOT_MADE);
      else {
        const answer = await ask("rating-form", { director, on: today(), before });
        if (answer.kind === "refused") tell(answer.sentence);
        else tell(`${await done(answer)}${noneWords(answer, before.length, director)}`, answer.problems);
      }
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
      <FormsBefore
        before={before}
        onReading={setReading}
        onChange={(files) => {
          setOutcome(null);
          onBefore(files);
        }}
      />
      <Buttons>
        <Button appearance="primary" disabledFocusable={busy || reading} onClick={() => void open()}>
          Make the form
        </Button>
        <Button disabledFocusable={busy || reading} onClick={() => void save()}>
          Save it as a file
        </Button>
      </Buttons>
      <p className={mergeClasses(outcome === null ? texts.sentence : texts.row, styles.said)}>
        {busy ? MAKING : (outcome?.sentence ?? ABOUT)}
      </p>
      {outcome !== null && <ToldList problems={outcome.problems} />}
    </>
  );
};

const ABOUT =
  "The form opens as a new workbook to save and send. It holds this director's leaders alone, and the scores collected so far.";
const MAKING = "Making the form. Nothing in this workbook changes.";

const holdsWords = ({ leaders, left, kept }: MadeForm): string =>
  `with ${listed([
    counted(leaders, "leader"),
    ...(kept === 0 ? [] : [`${counted(kept, "score")} given before`]),
    ...(left === 0 ? [] : [`${counted(left, "leader")} kept for the record`]),
  ])}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** That the forms made before gave nothing. */
const noneWords = ({ own, kept }: MadeForm, chosen: number, director: string): string => {
  if (chosen > 0 && own === 0)
    return ` ${chosen === 1 ? "The form made before is not" : "None of the forms made before is"} ${director}'s.`;
  if (chosen > 0 && kept === 0)
    return ` ${chosen === 1 ? "The form made before holds" : "The forms made before hold"} no score of ${director}.`;
  return "";
};
