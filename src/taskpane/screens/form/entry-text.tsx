/** Evidence or a comment: stands in its cell soon after the last key, and at once when the field is left. */
import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

/** Milliseconds without a key. */
const PAUSE = 800;
/** What a cell of Excel holds. */
const MOST_LETTERS = 32_767;

const useStyles = makeStyles({
  field: { marginTop: "8px" },
  area: { minWidth: 0, width: "100%", "& textarea": { minWidth: 0, width: "100%" } },
});

export interface EntryTextProps {
  readonly label: string;
  readonly hint?: string;
  /** As it stands in the cell. */
  readonly text: string;
  readonly onText: (text: string, continues: boolean) => void;
}

export const EntryText = ({ label, hint, text, onText }: EntryTextProps) => {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  /** Written once since the field was entered. */
  const continues = useRef(false);
  const latest = useRef({ draft, text, onText });
  useEffect(() => {
    latest.current = { draft, text, onText };
  });
  const write = (): void => {
    const now = latest.current;
    const typed = now.draft?.trim();
    if (typed === undefined || typed === now.text.trim()) return;
    now.onText(typed, continues.current);
    continues.current = true;
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(write, PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  // What was typed is not lost when the screen changes under the field.
  useEffect(() => write, []);
  return (
    <Field label={label} className={styles.field} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        className={styles.area}
        resize="vertical"
        value={draft ?? text}
        maxLength={MOST_LETTERS}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={() => {
          write();
          continues.current = false;
          setDraft(null);
        }}
      />
    </Field>
  );
};
