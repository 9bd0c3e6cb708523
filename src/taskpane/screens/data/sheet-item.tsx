/** One sheet of the district: what was found, who keeps it, what each column means. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular, Warning16Filled } from "@fluentui/react-icons";
import { useState } from "react";
import type { Day } from "../../../core/day";
import type { Decided } from "../../../core/state/decide";
import { BARE_BUTTON } from "../../parts/row-button";
import { usePane } from "../../pane";
import type { Choice } from "../../view/data/field-choices";
import type { SheetView } from "../../view/data/sheets-view";
import { ago } from "./age";
import { ColumnRow } from "./column-row";
import { OwnerLine } from "./owner-line";
import { Buttons, More, useTexts } from "./parts";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px", paddingBottom: "10px" },
  head: {
    ...BARE_BUTTON,
    display: "grid",
    gridTemplateColumns: "16px 1fr auto",
    columnGap: "8px",
    alignItems: "start",
    width: "100%",
    padding: 0,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { ...BARE_BUTTON[":focus-visible"], outlineOffset: "2px" },
  },
  chevron: { marginTop: "2px" },
  lines: { display: "flex", flexDirection: "column" },
  choose: { display: "flex", alignItems: "center", columnGap: "4px", paddingTop: "2px" },
  body: { marginLeft: "24px" },
  table: { width: "100%", borderCollapse: "collapse", marginTop: "12px", tableLayout: "fixed" },
  headings: { textAlign: "left", verticalAlign: "bottom" },
  cell: { fontWeight: "inherit", textAlign: "left", paddingBottom: "4px", paddingRight: "8px" },
  letters: { width: "34px" },
  heading: { width: "42%" },
  missing: { marginTop: "8px" },
});

export interface SheetItemProps {
  readonly sheet: SheetView;
  readonly fields: readonly Choice[];
  readonly today: Day;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDecide: (decisions: readonly Decided[], said: string) => void;
}

/** Shown beside those that wait for a person. */
const FIRST_COLUMNS = 3;

export const SheetItem = ({ sheet, fields, today, open, onToggle, onDecide }: SheetItemProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { name, found, owner, changedOn, toChoose } = sheet;
  const changed = changedOn === null ? "" : `changed ${ago(changedOn, today)}`;
  const about = [owner ?? "", changed].filter((part) => part !== "").join(", ");
  return (
    <li className={styles.item}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={onToggle}>
        {open ? (
          <ChevronDown16Regular className={styles.chevron} />
        ) : (
          <ChevronRight16Regular className={styles.chevron} />
        )}
        <span className={styles.lines}>
          <span className={texts.name}>{name}</span>
          <span className={texts.sentence}>{found}</span>
          {about !== "" && <span className={texts.unit}>{about.charAt(0).toUpperCase() + about.slice(1)}</span>}
        </span>
        {toChoose > 0 && (
          <span className={mergeClasses(texts.warning, styles.choose)}>
            <Warning16Filled />
            {`${toChoose} to choose`}
          </span>
        )}
      </button>
      {open && <SheetBody {...{ sheet, fields, onDecide }} />}
    </li>
  );
};

const SheetBody = ({ sheet, fields, onDecide }: Pick<SheetItemProps, "sheet" | "fields" | "onDecide">) => {
  const styles = useStyles();
  const texts = useTexts();
  const { show } = usePane();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const { name, used, columns, missing, owner, row, column } = sheet;
  const shown = all ? columns : firstColumns(columns);
  return (
    <div className={styles.body}>
      <OwnerLine
        owner={owner}
        onSave={(words) =>
          onDecide(
            [{ kind: "sheet-owner", sheet: name, owner: words }],
            words === null ? `${name} has no owner.` : `${words} keeps ${name}.`,
          )
        }
      />
      {columns.length > 0 && (
        <table className={styles.table} aria-label={`Columns of ${name}`}>
          <thead className={mergeClasses(texts.unit, styles.headings)}>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.letters)}>
                Col.
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
                Heading
              </th>
              <th scope="col" className={styles.cell}>
                Means
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((view) => {
              const id = `${view.letters}${view.row}`;
              return (
                <ColumnRow
                  key={id}
                  column={view}
                  fields={fields}
                  editing={editing === id}
                  onEdit={(on) => setEditing(on ? id : null)}
                  onDecide={onDecide}
                />
              );
            })}
          </tbody>
        </table>
      )}
      {shown.length < columns.length && (
        <More onClick={() => setAll(true)}>{`Show all ${columns.length} columns`}</More>
      )}
      {missing.map((sentence) => (
        <p key={sentence} className={mergeClasses(texts.sentence, styles.missing)}>
          {sentence}
        </p>
      ))}
      <Buttons>
        <Button size="small" onClick={() => show({ sheet: name, row, column })}>
          Go to the sheet
        </Button>
        {used === "left-out" ? (
          <Button
            size="small"
            onClick={() => onDecide([{ kind: "sheet", sheet: name, used: true }], `${name} is used again.`)}
          >
            Use it again
          </Button>
        ) : (
          <Button
            size="small"
            onClick={() => onDecide([{ kind: "sheet", sheet: name, used: false }], `${name} is left out.`)}
          >
            Leave the sheet out
          </Button>
        )}
      </Buttons>
    </div>
  );
};

/** What waits for a person, and the first few of the rest. */
const firstColumns = (columns: SheetView["columns"]): SheetView["columns"] => {
  const used = columns.filter(({ open, field }) => !open && field !== null);
  const wanted = new Set([...columns.filter(({ open }) => open), ...used.slice(0, FIRST_COLUMNS)]);
  return columns.filter((column) => wanted.has(column));
};
