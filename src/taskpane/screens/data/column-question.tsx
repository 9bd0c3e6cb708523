/** Which of several columns is it, or what is this one: the answer goes to Column Map. */
import { Button, Link, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Decided } from "../../../core/state/decide";
import { usePane } from "../../pane";
import type { ColumnQuestion } from "../../view/data/column-questions";
import { Buttons, ChoiceLabel, counted, inSentence, useChoices, useTexts } from "./parts";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export interface ColumnQuestionProps {
  readonly question: ColumnQuestion;
  readonly onDecide: (decisions: readonly Decided[], said: string) => void;
  readonly onSkip: (() => void) | null;
}

export const ColumnQuestionForm = (props: ColumnQuestionProps) =>
  props.question.columns.length > 1 ? <WhichColumn {...props} /> : <WhichField {...props} />;

const COUNT_WORDS = ["", "One", "Two", "Three", "Four", "Five"];

const WhichColumn = ({ question: { sheet, columns, fields, differ }, onDecide, onSkip }: ColumnQuestionProps) => {
  const texts = useTexts();
  const choices = useChoices();
  const [chosen, setChosen] = useState(columns[0]?.letters ?? "");
  const field = fields[0];
  if (field === undefined) return null;
  const what = inSentence(field.label);
  const decide = (used: string | null): void =>
    onDecide(
      columns.map(({ key, letters }) => ({ kind: "column", ...key, field: letters === used ? field.id : null })),
      used === null ? "Neither column is used." : `Column ${used} is ${what}.`,
    );
  return (
    <section aria-labelledby="column-question">
      <h2 id="column-question" className={texts.next}>
        {`${COUNT_WORDS[columns.length] ?? columns.length} columns could be ${what}`}
      </h2>
      <p className={texts.sentence}>
        On <SheetLink {...{ sheet, column: columns[0] }} />.
        {differ === null ? "" : ` They differ in ${counted(differ, "row")}.`} {`Which one is ${what}?`}
      </p>
      <RadioGroup
        className={choices.group}
        aria-labelledby="column-question"
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {columns.map(({ letters, heading, facts }) => (
          <Radio
            key={letters}
            value={letters}
            label={
              <ChoiceLabel caption={facts}>
                {`Column ${letters}, `}
                <strong className={texts.name}>{heading}</strong>
              </ChoiceLabel>
            }
          />
        ))}
      </RadioGroup>
      <Buttons>
        <Button appearance="primary" onClick={() => decide(chosen)}>{`Use column ${chosen}`}</Button>
        <Button onClick={() => decide(null)}>{columns.length === 2 ? "Use neither" : "Use none"}</Button>
        {onSkip && (
          <Button appearance="subtle" onClick={onSkip}>
            Skip
          </Button>
        )}
      </Buttons>
    </section>
  );
};

const WhichField = ({ question: { sheet, columns, fields }, onDecide, onSkip }: ColumnQuestionProps) => {
  const texts = useTexts();
  const choices = useChoices();
  const [chosen, setChosen] = useState(fields[0]?.id ?? "");
  const [column] = columns;
  if (column === undefined) return null;
  const name = fields.find(({ id }) => id === chosen)?.label ?? "";
  const decide = (field: string | null): void =>
    onDecide(
      [{ kind: "column", ...column.key, field }],
      field === null ? `Column ${column.letters} is left out.` : `Column ${column.letters} is ${name}.`,
    );
  return (
    <section aria-labelledby="column-question">
      <h2 id="column-question" className={texts.next}>{`What is column ${column.letters}, ${column.heading}?`}</h2>
      <p className={texts.sentence}>
        On <SheetLink {...{ sheet, column }} />: {column.facts}.
      </p>
      <RadioGroup
        className={choices.group}
        aria-labelledby="column-question"
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {fields.map(({ id, label }) => (
          <Radio key={id} value={id} label={<ChoiceLabel>{label}</ChoiceLabel>} />
        ))}
      </RadioGroup>
      <Buttons>
        <Button appearance="primary" onClick={() => decide(chosen)}>{`Use as ${inSentence(name)}`}</Button>
        <Button onClick={() => decide(null)}>Leave it out</Button>
        {onSkip && (
          <Button appearance="subtle" onClick={onSkip}>
            Skip
          </Button>
        )}
      </Buttons>
    </section>
  );
};

const SheetLink = ({
  sheet,
  column,
}: {
  readonly sheet: string;
  readonly column: { readonly row: number; readonly column: number } | undefined;
}) => {
  const { show } = usePane();
  const styles = useStyles();
  return (
    <Link
      inline
      className={styles.link}
      aria-label={`Go to the column on ${sheet}`}
      onClick={() => show({ sheet, ...(column ? { row: column.row, column: column.column } : {}) })}
    >
      {sheet}
    </Link>
  );
};
