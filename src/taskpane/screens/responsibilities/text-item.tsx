/** One text with its best guess; opens to set its responsibilities. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import type { EvidenceText } from "../../view/evidence-texts";
import { TagForm, type TagFormProps } from "./tag-form";
import { ROW_BUTTON } from "../../parts/row-button";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...ROW_BUTTON, padding: "8px 0" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, display: "block" },
  guess: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export interface TextItemProps extends Omit<TagFormProps, "done"> {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly done: () => void;
}

export const TextItem = ({ text, isOpen, toggle, ...form }: TextItemProps) => {
  const styles = useStyles();
  return (
    <div className={styles.item}>
      <button type="button" className={styles.button} aria-expanded={isOpen} data-text={text.id} onClick={toggle}>
        <span className={styles.words}>
          <span className={styles.text}>“{text.text}”</span>
          <span className={styles.guess}>{guessOf(text)}</span>
        </span>
        {isOpen ? (
          <ChevronDown16Regular className={styles.chevron} aria-hidden />
        ) : (
          <ChevronRight16Regular className={styles.chevron} aria-hidden />
        )}
      </button>
      {isOpen ? <TagForm text={text} {...form} /> : null}
    </div>
  );
};

/** `Develop your team? “classrooms”` while it is a guess, `Develop your team. Your choice.` when it is none. */
function guessOf({ state, tags, decidedFor, source, rows, standsIn }: EvidenceText): string {
  const where = `${source}, ${rows === 1 ? "1 row" : `${grouped.format(rows)} rows`}`;
  const names = tags.map(({ name }) => name);
  if (decidedFor !== null)
    return `${names.length === 0 ? "No responsibility" : names.join(", ")}. Your choice. ${where}.`;
  if (names.length === 0) return `${state === "untagged" ? "No tag" : "No responsibility"}. ${where}.`;
  const because = [...new Set(tags.flatMap((tag) => tag.because))].map((words) => `“${words}”`).join(", ");
  if (state === "doubtful") return `${names.join(" or ")}? ${because}. ${where}.`;
  return `${names.join(", ")}${standsIn ? ", if you use it" : ""}. ${because}. ${where}.`;
}

const grouped = new Intl.NumberFormat("en-US");
