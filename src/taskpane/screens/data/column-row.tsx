/** One column of a sheet: where it stands, what it means and why, and the choice of another meaning. */
import { Button, Field, Link, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Decided } from "../../../core/state/decide";
import { usePane } from "../../pane";
import type { Choice } from "../../view/data/field-choices";
import type { ColumnView } from "../../view/data/sheets-view";
import { Buttons, inSentence, useChoices, useTexts } from "./parts";

const useStyles = makeStyles({
  cell: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "6px",
    paddingBottom: "6px",
    paddingRight: "8px",
    verticalAlign: "top",
    textAlign: "left",
    fontWeight: "inherit",
  },
  edit: { paddingTop: 0, paddingBottom: "12px", paddingRight: 0 },
  means: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  link: { textAlign: "left", color: "inherit" },
});

export interface ColumnRowProps {
  readonly column: ColumnView;
  readonly fields: readonly Choice[];
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onDecide: (decisions: readonly Decided[], said: string) => void;
}

export const ColumnRow = ({ column, fields, editing, onEdit, onDecide }: ColumnRowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { show } = usePane();
  const { key, letters, heading, means, how, row } = column;
  return (
    <>
      <tr>
        <td className={mergeClasses(styles.cell, texts.row)}>
          <Link
            aria-label={`Go to column ${letters} on ${key.sheet}`}
            onClick={() => show({ sheet: key.sheet, row, column: column.column })}
          >
            {letters}
          </Link>
        </td>
        <th scope="row" className={mergeClasses(styles.cell, texts.name)}>
          {heading === "" ? "No heading" : heading}
        </th>
        <td className={styles.cell}>
          <span className={styles.means}>
            <Link
              className={mergeClasses(texts.row, styles.link)}
              aria-expanded={editing}
              aria-label={`${means}. Change what column ${letters} means`}
              onClick={() => onEdit(!editing)}
            >
              {means}
            </Link>
            {how !== "" && <span className={texts.sentence}>{how}</span>}
          </span>
        </td>
      </tr>
      {editing && (
        <tr>
          <td colSpan={3} className={styles.edit}>
            <MeaningForm {...{ column, fields, onEdit, onDecide }} />
          </td>
        </tr>
      )}
    </>
  );
};

const LEFT_OUT = "";

const MeaningForm = ({ column, fields, onEdit, onDecide }: Omit<ColumnRowProps, "editing">) => {
  const texts = useTexts();
  const choices = useChoices();
  const { key, letters, field, candidates, decided, why } = column;
  const [chosen, setChosen] = useState(field ?? candidates[0] ?? LEFT_OUT);
  const name = fields.find(({ id }) => id === chosen)?.label ?? chosen;
  const near = candidates.flatMap((id) => fields.find((choice) => choice.id === id) ?? []);
  const known = chosen === LEFT_OUT || fields.some(({ id }) => id === chosen);
  const end = (decisions: readonly Decided[], said: string): void => {
    onEdit(false);
    onDecide(decisions, said);
  };
  return (
    <>
      <p className={texts.sentence}>{why}</p>
      <Field label={`Column ${letters} means`} hint="Your choice is kept on Column Map and used from now on.">
        <Select className={choices.select} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value={LEFT_OUT}>Leave it out</option>
          {!known && <option value={chosen}>{column.means}</option>}
          {near.length > 0 && (
            <optgroup label="Most likely">
              {near.map(({ id, label }) => (
                <option key={`near ${id}`} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label="All meanings">
            {fields
              .filter(({ id }) => !candidates.includes(id))
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </optgroup>
        </Select>
      </Field>
      <Buttons>
        <Button
          size="small"
          onClick={() =>
            chosen === LEFT_OUT
              ? end([{ kind: "column", ...key, field: null }], `Column ${letters} is left out.`)
              : end([{ kind: "column", ...key, field: chosen }], `Column ${letters} is ${inSentence(name)}.`)
          }
        >
          Keep this meaning
        </Button>
        {decided && (
          <Button
            size="small"
            onClick={() =>
              end(
                [{ kind: "withdraw", choice: { kind: "column", ...key, field } }],
                `The decision about column ${letters} is taken back.`,
              )
            }
          >
            Take the decision back
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => onEdit(false)}>
          Cancel
        </Button>
      </Buttons>
    </>
  );
};
