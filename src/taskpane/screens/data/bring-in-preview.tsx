/** What a file would change on a sheet, before anything is written. */
import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RefusedCell } from "../../../core/bring-in/bring-in";
import type { ShownPreview } from "../../compute/bring-in";
import { usePane } from "../../pane";
import { Buttons, CellButton, counted, More, SectionTitle, useChoices, useTexts, withCommas } from "./parts";
import { PreviewRow } from "./preview-row";
import { VirtualList } from "./virtual-list";

const useStyles = makeStyles({
  summary: { marginTop: "8px" },
  title: { display: "block" },
});

export interface BringInPreviewProps {
  /** The file's name. */
  readonly file: string;
  readonly preview: ShownPreview;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly target: string;
  readonly onTarget: (target: string) => void;
  readonly onEnd: () => void;
}

const WHY: Readonly<Record<RefusedCell["why"], string>> = {
  formula: "a formula stands there",
  merged: "the cells are merged",
  hidden: "the row is hidden",
  "hidden-column": "the column is hidden",
};

export const BringInPreview = ({ file, preview, targets, target, onTarget, onEnd }: BringInPreviewProps) => {
  const texts = useTexts();
  const styles = useStyles();
  const choices = useChoices();
  const { change, announce } = usePane();
  const [writing, setWriting] = useState(false);
  const { sheet, counts, changes, blocked } = preview;
  const stopped = blocked ?? preview.noRoom;
  const write = async (): Promise<void> => {
    setWriting(true);
    const done = await change(changes, `Brought in from ${file}`);
    setWriting(false);
    if (!done) return;
    announce(`${counted(changes.length, "cell")} written to ${sheet}.`);
    onEnd();
  };
  return (
    <>
      <Field label="Into the sheet">
        <Select className={choices.select} value={target} onChange={(_, { value }) => onTarget(value)}>
          {targets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <p className={mergeClasses(texts.sentence, styles.summary)}>{summaryOf(preview)}</p>
      {stopped !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.summary}>
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>
              {blocked === null ? "New rows are not added" : "Nothing can be written yet"}
            </MessageBarTitle>
            {stopped}
          </MessageBarBody>
        </MessageBar>
      )}
      {changes.length > 0 && blocked === null && (
        <Buttons>
          <Button appearance="primary" disabledFocusable={writing} onClick={() => void write()}>
            {`Write ${counted(changes.length, "cell")} to ${sheet}`}
          </Button>
        </Buttons>
      )}
      <Part
        title="Cells changed"
        count={counts.changed}
        items={preview.changed}
        idOf={({ at }) => `${at.row},${at.column}`}
        row={(cell) => <CellLine cell={cell} />}
      />
      <Part
        title={preview.noRoom === null ? "Rows added at the end" : "New rows, not added"}
        count={counts.added}
        items={preview.added}
        idOf={({ row }) => String(row)}
        row={({ row, name, cells }) => (
          <Line start={`Row ${row}`} name={name}>
            {newCells(cells)}
          </Line>
        )}
      />
      <Part
        title="Not written"
        count={counts.refused}
        items={preview.refused}
        idOf={({ at }) => `${at.row},${at.column}`}
        row={(cell) => <CellLine cell={cell} why={WHY[cell.why]} />}
      />
      <Part
        title="Only on the sheet, kept"
        count={counts.missing}
        items={preview.missing}
        idOf={({ row }) => String(row)}
        row={({ row, name }) => (
          <Line start={<CellButton at={{ sheet, row, column: 1 }}>{`Row ${row}`}</CellButton>} name={name}>
            Not in the file
          </Line>
        )}
      />
    </>
  );
};

/** The first cells of a new row; the row's name is said already. */
const newCells = (cells: ShownPreview["added"][number]["cells"]): string => {
  const rest = cells.length - FIRST_NEW;
  const shown = cells.slice(0, FIRST_NEW).map(({ heading, after }) => `${heading}: ${after}`);
  return `${shown.join("; ")}${rest > 0 ? `; and ${counted(rest, "more cell")}` : ""}`;
};

const FIRST_NEW = 8;

/** What was compared, and what is left as it is. */
function summaryOf(preview: ShownPreview): string {
  const { counts, recognizedBy, blank, unnamed, repeated, notOnSheet } = preview;
  const by = recognizedBy.length === 0 ? "as whole rows" : `by ${joined(recognizedBy)}`;
  return [
    `Rows are recognized ${by}.`,
    counts.added + counts.changed === 0
      ? "The sheet already says all that the file says."
      : `${counted(counts.added, "row")} to add, ${counted(counts.changed, "cell")} to change. Nothing is deleted.`,
    blank === 0 ? "" : `${counted(blank, "cell")} blank in the file ${blank === 1 ? "stays" : "stay"} as on the sheet.`,
    unnamed === 0
      ? ""
      : `${counted(unnamed, "row")} of the file ${unnamed === 1 ? "names" : "name"} nobody and ${unnamed === 1 ? "is" : "are"} left out.`,
    repeated === 0
      ? ""
      : `${counted(repeated, "row")} of the file ${repeated === 1 ? "stands" : "stand"} there twice and ${repeated === 1 ? "is" : "are"} taken once.`,
    notOnSheet.length === 0 ? "" : `Not on the sheet and left out: ${joined(notOnSheet)}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

interface PartProps<Item> {
  readonly title: string;
  readonly count: number;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly row: (item: Item) => ReactNode;
}

const FIRST = 5;

const Part = <Item,>({ title, count, items, idOf, row }: PartProps<Item>) => {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  if (count === 0) return null;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section>
      <SectionTitle unit={withCommas(count)}>{title}</SectionTitle>
      <VirtualList label={title} items={shown} idOf={idOf} height={49}>
        {row}
      </VirtualList>
      {shown.length < items.length && (
        <More onClick={() => setAll(true)}>{`Show ${withCommas(items.length - shown.length)} more`}</More>
      )}
      {all && items.length < count && (
        <p className={texts.sentence}>{`The first ${withCommas(items.length)} of ${withCommas(count)} are listed.`}</p>
      )}
    </section>
  );
};

const CellLine = ({
  cell: { at, name, heading, before, after },
  why,
}: {
  readonly cell: Omit<RefusedCell, "why">;
  readonly why?: string;
}) => (
  <Line start={<CellButton at={at} />} name={name}>
    {`${heading}: ${before === "" ? "blank" : before} → ${after}${why === undefined ? "" : `; ${why}`}`}
  </Line>
);

const Line = ({
  start,
  name,
  children,
}: {
  readonly start: ReactNode;
  readonly name: string;
  readonly children: string;
}) => {
  const texts = useTexts();
  return (
    <PreviewRow start={start}>
      {name !== "" && <span className={texts.name}>{name}</span>}
      <span className={texts.sentence}>{children}</span>
    </PreviewRow>
  );
};
