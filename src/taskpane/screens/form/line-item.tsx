/** One responsibility of one leader: a row with its score; open, its key behaviors and what is entered. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { ROW_BUTTON } from "../../parts/row-button";
import type { LineForm } from "../../view/form/form-view";
import { useTexts } from "../data/parts";
import { EntryFields } from "./entry-fields";
import { useForm } from "./form-context";
import { useScoreKeys } from "./use-keys";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // In a narrow pane the score stands below the name, so that no word breaks.
  row: { ...ROW_BUTTON, padding: "6px 0", "@media (max-width: 260px)": { flexWrap: "wrap" } },
  name: { flexGrow: 1, minWidth: 0, "@media (max-width: 260px)": { flexBasis: "calc(100% - 24px)" } },
  score: { flexShrink: 0, "@media (max-width: 260px)": { order: 1, flexBasis: "100%" } },
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
  const { form, round } = useForm();
  const id = useId();
  const entry = line.entries[round];
  const box = useScoreKeys<HTMLLIElement>(line.key, line.name, entry);
  const roundName = form.rounds[round]?.name ?? "";
  if (entry === undefined) return null;
  const { score } = entry.entry;
  return (
    <li ref={box} className={styles.item}>
      <button
        type="button"
        id={rowId(line.key)}
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={mergeClasses(isOpen ? texts.name : texts.row, styles.name)}>{line.name}</span>
        <span className={mergeClasses(texts.row, styles.score)}>
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
