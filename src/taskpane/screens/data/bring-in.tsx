/** Bringing in an export: choose a file, see what would change, write it. */
import { Button, Field, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import { useRef, useState, type ChangeEvent } from "react";
import type { BroughtIn, Incoming } from "../../compute/bring-in";
import { usePane } from "../../pane";
import { BringInPreview } from "./bring-in-preview";
import { Buttons, ChoiceLabel, counted, useChoices, useTexts } from "./parts";

const useStyles = makeStyles({ file: { display: "none" }, button: { marginTop: "16px" } });

const ACCEPTED = ".csv,.xlsx,.xlsm,text/csv";

/** A file and what the last look at it said. */
interface Chosen {
  readonly incoming: Incoming;
  readonly answer: BroughtIn | null;
}

export const BringIn = ({ onOpen, onEnd }: { readonly onOpen: () => void; readonly onEnd: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const choices = useChoices();
  const { ask, announce, lookAgain } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef<Incoming | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);

  const end = (): void => {
    latest.current = null;
    setChosen(null);
    onEnd();
  };
  const look = async (incoming: Incoming): Promise<void> => {
    latest.current = incoming;
    setStopped(null);
    setChosen((before) => ({ incoming, answer: before?.incoming.bytes === incoming.bytes ? before.answer : null }));
    try {
      const answer = await ask("bring-in", incoming);
      if (latest.current !== incoming) return;
      setChosen({ incoming, answer });
      announce(saidOf(answer));
    } catch {
      if (latest.current === incoming) {
        setStopped("The file could not be read. Nothing was changed. Save it again as .xlsx or .csv, then try again.");
      }
    }
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    // The same file can be chosen again after it was changed.
    target.value = "";
    onOpen();
    const incoming = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), table: 0, target: null };
    latest.current = incoming;
    setStopped(null);
    setChosen({ incoming, answer: null });
    // The sheet may have been typed on or filtered since it was read.
    if (!(await lookAgain())) {
      if (latest.current === incoming) end();
      return;
    }
    if (latest.current === incoming) await look(incoming);
  };

  const picker = (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        className={styles.file}
        aria-label="File to bring in"
        onChange={(event) => void choose(event)}
      />
      <Button className={styles.button} icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>
        {chosen === null ? "Bring in a file…" : "Choose another file…"}
      </Button>
    </>
  );
  if (chosen === null) return picker;
  const { incoming, answer } = chosen;
  return (
    <>
      <h2 className={texts.next}>{`Bring in ${incoming.name}`}</h2>
      {stopped !== null ? (
        <Sentence text={stopped} />
      ) : answer === null ? (
        <Sentence text="Reading the file. Nothing is written." />
      ) : answer.kind === "refused" ? (
        <Sentence text={asSentences(answer.sentence)} />
      ) : (
        <>
          {answer.tables.length > 1 && (
            <Field label={`Which of its ${answer.tables.length} tables?`}>
              <Select
                className={choices.select}
                value={String(incoming.table)}
                onChange={(_, { value }) => void look({ ...incoming, table: Number(value), target: null })}
              >
                {answer.tables.map(({ name, rows }, index) => (
                  <option key={index} value={index}>
                    {`${name}, ${counted(rows, "row")}`}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {answer.preview === null || answer.target === null ? (
            <ChooseTarget
              key={incoming.table}
              targets={answer.targets}
              onChoose={(target) => void look({ ...incoming, target })}
            />
          ) : (
            <BringInPreview
              key={`${incoming.table} ${answer.target}`}
              file={incoming.name}
              preview={answer.preview}
              targets={answer.targets}
              target={answer.target}
              onTarget={(target) => void look({ ...incoming, target })}
              onEnd={end}
            />
          )}
        </>
      )}
      <Buttons>
        <Button appearance="subtle" onClick={end}>
          Back to the sheets
        </Button>
      </Buttons>
      {picker}
    </>
  );
};

const Sentence = ({ text }: { readonly text: string }) => <p className={useTexts().sentence}>{text}</p>;

/** The sentences of files are parted by semicolons; here each stands for itself. */
const asSentences = (text: string): string =>
  text.replace(/; (\w)/g, (_, letter: string) => `. ${letter.toUpperCase()}`);

function saidOf(answer: BroughtIn): string {
  if (answer.kind === "refused") return answer.sentence;
  if (answer.preview === null) return "Choose the sheet that the file goes into.";
  const { added, changed } = answer.preview.counts;
  return `${counted(added, "row")} to add, ${counted(changed, "cell")} to change on ${answer.preview.sheet}.`;
}

interface ChooseTargetProps {
  readonly targets: Extract<BroughtIn, { kind: "read" }>["targets"];
  readonly onChoose: (target: string) => void;
}

const ChooseTarget = ({ targets, onChoose }: ChooseTargetProps) => {
  const texts = useTexts();
  const choices = useChoices();
  const fitting = targets.filter(({ fits }) => fits);
  const [chosen, setChosen] = useState(fitting[0]?.id ?? "");
  const name = targets.find(({ id }) => id === chosen)?.name ?? "";
  if (targets.length === 0) return <Sentence text="No sheet with a table was found to bring it into." />;
  return (
    <>
      {fitting.length > 0 ? (
        <>
          <p
            className={texts.sentence}
          >{`${counted(fitting.length, "sheet")} have these headings. Which one is it?`}</p>
          <RadioGroup
            className={choices.group}
            aria-label="Sheet to bring it into"
            value={chosen}
            onChange={(_, { value }) => setChosen(value)}
          >
            {fitting.map((target) => (
              <Radio key={target.id} value={target.id} label={<ChoiceLabel>{target.name}</ChoiceLabel>} />
            ))}
          </RadioGroup>
        </>
      ) : (
        <>
          <p className={texts.sentence}>
            No sheet has these headings. Add a sheet with them, then try again. Or choose the sheet that it belongs to.
          </p>
          <Field label="Sheet">
            <Select className={choices.select} value={chosen} onChange={(_, { value }) => setChosen(value)}>
              <option value="">Choose a sheet</option>
              {targets.map((target) => (
                <option key={target.id} value={target.id}>
                  {target.name}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Buttons>
        <Button appearance="primary" disabledFocusable={chosen === ""} onClick={() => onChoose(chosen)}>
          {chosen === "" ? "Choose a sheet" : `Compare with ${name}`}
        </Button>
      </Buttons>
    </>
  );
};
