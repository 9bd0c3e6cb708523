/** One responsibility of one leader: a row with its score; open, its key behaviors and what is entered. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, type KeyboardEvent, type ReactNode } from "react";
import { ROW_BUTTON } from "../../parts/row-button";
import type { LineForm } from "../../view/form/form-view";
import { useTexts } from "../data/parts";
import { EntryFields } from "./entry-fields";
import { useForm } from "./form-context";
import { scoreOfKey } from "./score-choice";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { ...ROW_BUTTON, padding: "6px 0" },
  name: { flexGrow: 1, minWidth: 0 },
  fixed: { flexShrink: 0 },
  open: { paddingBottom: "12px" },
  behaviors: { margin: "0 0 8px", paddingLeft: "16px" },
});

/** Names the row of a line in the page. */
export const rowId = (line: string): string => `line-${line}`;

export interface LineItemProps {
  readonly line: LineForm;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What stands below the open one: the way on. */
  readonly children: ReactNode;
}

export const LineItem = ({ line, isOpen, onToggle, children }: LineItemProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { form, round, give, announce } = useForm();
  const id = useId();
  const entry = line.entries[round];
  const roundName = form.rounds[round]?.name ?? "";
  if (entry === undefined) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const score = event.target instanceof HTMLTextAreaElement ? undefined : scoreOfKey(event);
    if (score === undefined || entry.cells.score === null) return;
    event.preventDefault();
    if (score === entry.entry.score) return;
    void give({ line: line.key, round: entry.round, part: "score" }, score);
    announce(score === null ? `No score for ${line.name}.` : `${score} for ${line.name}.`);
  };
  const { score } = entry.entry;
  return (
    // The keys 1 to 5 work wherever the focus is in the item; every one of them has its radio button too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className={styles.item} onKeyDown={onKeyDown}>
      <button
        type="button"
        id={rowId(line.key)}
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={mergeClasses(isOpen ? texts.name : texts.row, styles.name)}>{line.name}</span>
        <span className={mergeClasses(texts.row, styles.fixed)}>
          {score ?? (entry.problem === null ? <span className={texts.unit}>no score</span> : "?")}
        </span>
        {isOpen ? (
          <ChevronDown16Regular className={styles.fixed} aria-hidden />
        ) : (
          <ChevronRight16Regular className={styles.fixed} aria-hidden />
        )}
      </button>
      <div id={id} hidden={!isOpen} className={styles.open}>
        {isOpen && (
          <>
            {line.keyBehaviors.length > 0 && (
              <ul className={mergeClasses(texts.sentence, styles.behaviors)} aria-label="Key behaviors">
                {line.keyBehaviors.map((behavior) => (
                  <li key={behavior}>{behavior}</li>
                ))}
              </ul>
            )}
            {line.lastYear !== "" && <p className={texts.sentence}>{`Last year: ${line.lastYear}.`}</p>}
            <EntryFields line={line.key} entry={entry} about={`${line.name}, ${roundName}`} />
            {children}
          </>
        )}
      </div>
    </li>
  );
};
