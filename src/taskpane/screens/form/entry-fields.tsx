/** Score, evidence and comment of one line in one round. */
import { Link, makeStyles } from "@fluentui/react-components";
import type { EntryForm, EntryPart } from "../../view/form/form-view";
import { useTexts } from "../data/parts";
import { EntryText } from "./entry-text";
import { useForm } from "./form-context";
import { ScoreChoice } from "./score-choice";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" }, cell: { marginTop: "8px" } });

export interface EntryFieldsProps {
  readonly line: string;
  readonly entry: EntryForm;
  /** What is scored: `Develop Team, Round 1`. */
  readonly about: string;
}

export const EntryFields = ({ line, entry: { round, entry, problem, cells }, about }: EntryFieldsProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { give, show, announce } = useForm();
  const write = (part: EntryPart, to: string | number | null, continues = false): void =>
    void give({ line, round, part }, to === "" ? null : to, continues);
  return (
    <>
      {cells.score === null ? (
        <p className={texts.warning}>The sheet has no column for this score any more. Ask for the form again.</p>
      ) : (
        <ScoreChoice
          label={`Score, ${about}`}
          score={entry.score}
          problem={problem}
          onScore={(score) => {
            write("score", score);
            announce(score === null ? `No score for ${about}.` : `${score} for ${about}.`);
          }}
        />
      )}
      {cells.evidence !== null && (
        <EntryText
          key={`${line} ${round} evidence`}
          label="Evidence"
          hint="What you saw, when and where."
          text={entry.evidence}
          onText={(text, continues) => write("evidence", text, continues)}
        />
      )}
      {cells.comment !== null && (
        <EntryText
          key={`${line} ${round} comment`}
          label="Comment"
          text={entry.comment}
          onText={(text, continues) => write("comment", text, continues)}
        />
      )}
      {cells.score !== null && (
        <p className={`${texts.unit} ${styles.cell}`}>
          <Link inline className={styles.link} onClick={() => void show(cells.score?.at ?? { sheet: "" })}>
            Show the line on the sheet
          </Link>
        </p>
      )}
    </>
  );
};
