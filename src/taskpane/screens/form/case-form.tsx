/** One common case: what is told, and what it is given. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { BackHead } from "../../parts/back-head";
import type { CaseForm as Case } from "../../view/form/form-view";
import { Buttons, useTexts } from "../data/parts";
import { EntryFields } from "./entry-fields";
import { useForm } from "./form-context";
import { scoreOfKey } from "./score-choice";

const useStyles = makeStyles({ text: { margin: "8px 0 12px" } });

export const CaseForm = ({ shown: { key, name, text, entry } }: { readonly shown: Case }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { form, setOpen, give, announce } = useForm();
  const next = form.cases[form.cases.findIndex((one) => one.key === key) + 1];
  const onKeyDown = (event: KeyboardEvent): void => {
    const score = event.target instanceof HTMLTextAreaElement ? undefined : scoreOfKey(event);
    if (score === undefined || entry.cells.score === null) return;
    event.preventDefault();
    if (score === entry.entry.score) return;
    void give({ line: key, round: entry.round, part: "score" }, score);
    announce(score === null ? `No score for ${name}.` : `${score} for ${name}.`);
  };
  return (
    // The keys 1 to 5 work wherever the focus is on the page; every one of them has its radio button too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article aria-label={name} onKeyDown={onKeyDown}>
      <BackHead back={{ name: "All leaders", go: () => setOpen(null) }} name={name} about="The case as a whole" />
      <p className={mergeClasses(texts.row, styles.text)}>{text}</p>
      <EntryFields line={key} entry={entry} about={name} />
      <Buttons>
        {next === undefined ? (
          <Button appearance="primary" onClick={() => setOpen(null)}>
            Back to all leaders
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => setOpen({ kind: "case", key: next.key })}>
            {`Next: ${next.name}`}
          </Button>
        )}
      </Buttons>
    </article>
  );
};
