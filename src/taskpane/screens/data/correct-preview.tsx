/** Cells before and after, by sheet, and those that stay as they are with the reason. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Correction } from "../../../core/correct/correction";
import type { CorrectionPreview } from "../../../core/correct/preview-corrections";
import type { CellContent } from "../../../core/state/cell-change";
import { CellButton, counted, More, SectionTitle, useTexts, withCommas } from "./parts";
import { VirtualList } from "./virtual-list";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "56px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { display: "flex", flexDirection: "column" },
});

interface Line {
  readonly correction: Correction;
  /** Why it stays as it is; null: it will be written. */
  readonly why: string | null;
}

export const CorrectPreview = ({ preview }: { readonly preview: CorrectionPreview }) => {
  const texts = useTexts();
  return (
    <>
      {preview.cells + preview.refused === 0 && <p className={texts.sentence}>No cell would change.</p>}
      {preview.sheets.map(({ sheet, corrections }) => (
        <Part key={sheet} title={sheet} lines={corrections.map((correction) => ({ correction, why: null }))} />
      ))}
      {preview.sheets.map(({ sheet, refused }) => (
        <Part key={sheet} title={`${sheet}, stay as they are`} lines={refused} />
      ))}
    </>
  );
};

const FIRST = 5;

const Part = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => {
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <section>
      <SectionTitle unit={counted(lines.length, "cell")}>{title}</SectionTitle>
      <VirtualList label={title} items={shown} idOf={idOf} height={65}>
        {({ correction: { at, row, from, to }, why }) => (
          <ChangeLine at={at} row={row} before={from} after={to}>
            {why}
          </ChangeLine>
        )}
      </VirtualList>
      {shown.length < lines.length && (
        <More onClick={() => setAll(true)}>{`Show ${withCommas(lines.length - shown.length)} more`}</More>
      )}
    </section>
  );
};

const idOf = ({ correction: { at, reverts } }: Line): string => `${at.row},${at.column},${reverts ?? ""}`;

export interface ChangeLineProps {
  readonly at: Correction["at"];
  readonly row: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** A line about the cell, under its texts. */
  readonly children: string | null;
}

export const ChangeLine = ({ at, row, before, after, children }: ChangeLineProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.row}>
      <span className={texts.row}>
        <CellButton at={at} />
      </span>
      <span className={styles.lines}>
        <span className={texts.row}>{`${asWords(before)} → ${asWords(after)}`}</span>
        {row !== "" && <span className={texts.sentence}>{row}</span>}
        {children !== null && <span className={texts.sentence}>{children}</span>}
      </span>
    </div>
  );
};

const asWords = (content: CellContent): string => (content === null ? "blank" : String(content));
