/** A score from 1 to 5: the keys 1 to 5 choose it, Delete takes it away. */
import { Link, makeStyles, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useState } from "react";
import { PlainList, useChoices, useTexts } from "../data/parts";
import { useForm } from "./form-context";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", marginLeft: "-8px", marginTop: "4px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  level: { padding: "2px 0" },
  text: { marginTop: "2px" },
});

export interface ScoreChoiceProps {
  /** What is scored, for a screen reader. */
  readonly label: string;
  readonly score: number | null;
  /** What the cell holds instead of a score, as a sentence. */
  readonly problem: string | null;
  readonly onScore: (score: number | null) => void;
}

export const ScoreChoice = ({ label, score, problem, onScore }: ScoreChoiceProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const choices = useChoices();
  const { form } = useForm();
  const [levels, setLevels] = useState(false);
  const hint = useId();
  const chosen = form.levels.find((level) => level.score === score);
  return (
    <>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        aria-label={label}
        aria-describedby={hint}
        value={score === null ? "" : String(score)}
        onChange={(_, { value }) => onScore(Number(value))}
      >
        {form.levels.toReversed().map((level) => (
          <Radio
            key={level.score}
            value={String(level.score)}
            label={<span className={mergeClasses(texts.row, choices.choice)}>{level.score}</span>}
            title={level.name}
          />
        ))}
      </RadioGroup>
      {problem !== null && <p className={mergeClasses(texts.warning, styles.text)}>{problem}</p>}
      <p id={hint} className={mergeClasses(texts.sentence, styles.text)}>
        {chosen === undefined ? "Keys 1 to 5 choose a score. Leave blank what you cannot judge." : `${chosen.name}.`}{" "}
        <Link inline className={styles.link} aria-expanded={levels} onClick={() => setLevels(!levels)}>
          {levels ? "Hide what scores mean" : "What scores mean"}
        </Link>
        {score !== null && (
          <>
            {" · "}
            <Link inline className={styles.link} onClick={() => onScore(null)}>
              Clear the score
            </Link>
          </>
        )}
      </p>
      {levels && (
        <PlainList>
          {form.levels.map((level) => (
            <li key={level.score} className={mergeClasses(texts.sentence, styles.level)}>
              {`${level.score}, ${level.name.toLowerCase()}. ${level.meaning}`}
            </li>
          ))}
        </PlainList>
      )}
    </>
  );
};

/** The score that a key stands for; null takes it away, undefined: the key means nothing here. */
export function scoreOfKey({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): number | null | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (/^[1-5]$/.test(key)) return Number(key);
  return key === "Delete" || key === "Backspace" ? null : undefined;
}
