/** One common case: what is told, and what it is given. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { PageHead } from "../../parts/page-head";
import type { CaseForm as Case } from "../../view/form/form-view";
import { Buttons, useTexts } from "../data/parts";
import { EntryFields } from "./entry-fields";
import { useForm } from "./form-context";
import { useScoreKeys } from "./use-keys";

const useStyles = makeStyles({ text: { margin: "8px 0 12px" } });

export const CaseForm = ({ shown: { key, name, text, entry } }: { readonly shown: Case }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { form, setOpen } = useForm();
  const box = useScoreKeys<HTMLElement>(key, name, entry);
  const next = form.cases[form.cases.findIndex((one) => one.key === key) + 1];
  return (
    <article ref={box} aria-label={name}>
      <PageHead
        trail={[{ name: "All leaders", go: () => setOpen(null) }]}
        name={name}
        about="The case as a whole"
        at={name}
      />
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
