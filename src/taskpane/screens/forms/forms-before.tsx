/** Forms made before and not collected yet: whoever needs their scores chooses them, and they stand in the new forms again. */
import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReturnedBytes } from "../../compute/rating-forms";
import { usePane } from "../../pane";
import { counted, useTexts } from "../data/parts";
import { useFiles } from "./use-files";

const useStyles = makeStyles({
  text: { marginTop: "12px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** So many are named; more are counted. */
const NAMED = 3;

export interface FormsBeforeProps {
  readonly before: readonly ReturnedBytes[];
  readonly onChange: (before: readonly ReturnedBytes[]) => void;
  /** No form should be made meanwhile. */
  readonly onReading: (reading: boolean) => void;
}

export const FormsBefore = ({ before, onChange, onReading }: FormsBeforeProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { announce } = usePane();
  const link = useRef<HTMLElement | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const { field, choose } = useFiles({
    name: "Forms made before",
    onReading,
    onChosen: (files) => {
      setUnread(null);
      onChange(files);
      announce(chosenWords(files));
    },
    onUnread: (sentence) => {
      setUnread(sentence);
      announce(sentence);
    },
  });
  const isNone = before.length === 0;
  const leaveOut = (): void => {
    onChange([]);
    announce("No form made before is used.");
    link.current?.focus();
  };
  return (
    <>
      {field}
      {unread !== null && <p className={mergeClasses(texts.row, styles.text)}>{unread}</p>}
      <p className={mergeClasses(texts.sentence, styles.text)}>
        {isNone ? "To keep scores that are not collected yet, " : `${chosenWords(before)} `}
        <Link
          key="choose"
          as="button"
          ref={(element: HTMLElement | null) => {
            link.current = element;
          }}
          inline
          className={styles.link}
          onClick={choose}
        >
          {isNone ? "choose forms made before" : "Choose others"}
        </Link>
        {isNone ? "." : " "}
        {!isNone && (
          <Link as="button" inline className={styles.link} onClick={leaveOut}>
            Leave them out
          </Link>
        )}
      </p>
    </>
  );
};

function chosenWords(files: readonly ReturnedBytes[]): string {
  const names = files.length > NAMED ? "" : `: ${files.map(({ name }) => name).join(", ")}`;
  return `Scores of ${counted(files.length, "form")} made before will stand in the form you make${names}.`;
}
