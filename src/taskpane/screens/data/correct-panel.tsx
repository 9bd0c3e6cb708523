/** Standard labels into the district's own sheets: choose, see every cell before and after, write; and what was written before. */
import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CorrectionPreview } from "../../../core/correct/preview-corrections";
import type { Correctable, CorrectionsAsked } from "../../compute/corrections";
import { usePane } from "../../pane";
import { ChangesMade } from "./changes-made";
import { CorrectPreview } from "./correct-preview";
import { Buttons, ChoiceLabel, counted, SectionTitle, useTexts } from "./parts";

const useStyles = makeStyles({
  boxes: { display: "flex", flexDirection: "column", marginLeft: "-8px", marginTop: "4px" },
});

const NOTHING: CorrectionsAsked = { fields: [], responsibilities: [] };
const isNothing = ({ fields, responsibilities }: CorrectionsAsked): boolean =>
  fields.length + responsibilities.length === 0;

export const CorrectPanel = ({ onEnd }: { readonly onEnd: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, correct, announce, overview } = usePane();
  const [correctable, setCorrectable] = useState<Correctable | null>(null);
  const [chosen, setChosen] = useState(NOTHING);
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [stopped, setStopped] = useState(false);

  // Asked again whenever the workbook was read again.
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const found = await ask("correctable", null);
      const shown = isNothing(chosen) ? null : await ask("corrections", chosen);
      if (!current) return;
      setCorrectable(found);
      setPreview(shown);
      setStopped(false);
    };
    look().catch(() => {
      if (current) setStopped(true);
    });
    return () => {
      current = false;
    };
  }, [ask, chosen, overview]);

  const write = async (shown: CorrectionPreview): Promise<void> => {
    setWriting(true);
    const result = await correct(shown.sheets.flatMap(({ corrections }) => corrections));
    setWriting(false);
    if (result === null) return;
    const sentence = writtenSentence(result.preview);
    setChosen(NOTHING);
    setSaid(sentence);
    announce(sentence);
  };
  const choose = (next: CorrectionsAsked): void => {
    setSaid(null);
    setPreview(null);
    setChosen(next);
  };
  const fields = correctable?.fields ?? [];
  const columns = correctable?.responsibilities ?? [];
  return (
    <>
      <h2 className={texts.next}>Write labels to the sheets</h2>
      <p className={texts.sentence}>
        Cells with a label that is clear or decided can read as its standard. Nothing is written before you have seen
        it, and every change can be taken back.
      </p>
      {said !== null && <p className={texts.row}>{said}</p>}
      {stopped && (
        <p className={texts.warning}>The cells could not be looked up. Nothing was changed. Go back and try again.</p>
      )}
      {correctable !== null && fields.length + columns.length === 0 && (
        <p className={texts.sentence}>Every clear label already reads as its standard.</p>
      )}
      {fields.length > 0 && (
        <>
          <SectionTitle>Labels</SectionTitle>
          <div className={styles.boxes} role="group" aria-label="Labels to write">
            {fields.map(({ field, name, cells }) => (
              <Checkbox
                key={field}
                checked={chosen.fields.includes(field)}
                disabled={writing}
                label={<ChoiceLabel>{`${name}, ${counted(cells, "cell")}`}</ChoiceLabel>}
                onChange={(_, { checked }) =>
                  choose({ ...chosen, fields: toggled(chosen.fields, field, checked === true) })
                }
              />
            ))}
          </div>
        </>
      )}
      {columns.length > 0 && (
        <>
          <SectionTitle>A Responsibility column</SectionTitle>
          <div className={styles.boxes} role="group" aria-label="Sheets that get a Responsibility column">
            {columns.map(({ sheet, cells }) => (
              <Checkbox
                key={sheet}
                checked={chosen.responsibilities.includes(sheet)}
                disabled={writing}
                label={<ChoiceLabel>{`${sheet}, ${counted(cells, "cell")}`}</ChoiceLabel>}
                onChange={(_, { checked }) =>
                  choose({ ...chosen, responsibilities: toggled(chosen.responsibilities, sheet, checked === true) })
                }
              />
            ))}
          </div>
        </>
      )}
      <Buttons>
        {preview !== null && preview.cells > 0 && (
          <Button appearance="primary" disabledFocusable={writing} onClick={() => void write(preview)}>
            {`Write ${counted(preview.cells, "cell")}`}
          </Button>
        )}
        <Button appearance="subtle" onClick={onEnd}>
          Back to the labels
        </Button>
      </Buttons>
      {preview !== null && <CorrectPreview preview={preview} />}
      <ChangesMade onReverted={() => setSaid(null)} />
    </>
  );
};

const toggled = (list: readonly string[], item: string, on: boolean): readonly string[] =>
  on ? [...list, item] : list.filter((one) => one !== item);

/** What became of a writing. */
const writtenSentence = ({ cells, refused }: CorrectionPreview): string => {
  const written = cells === 0 ? "Nothing was written." : `${counted(cells, "cell")} written.`;
  const left = `${counted(refused, "cell")} ${refused === 1 ? "stays as it is" : "stay as they are"}.`;
  return refused === 0 ? written : `${written} ${left}`;
};
