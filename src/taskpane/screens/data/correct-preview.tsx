/** Cells before and after, by sheet, and those that stay as they are with the reason. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Correction } from "../../../core/correct/correction";
import type { CorrectionPreview } from "../../../core/correct/preview-corrections";
import { contentWords } from "../../../core/correct/content-words";
import type { CellContent } from "../../../core/state/cell-change";
import { CellButton, counted, More, SectionTitle, useTexts, withCommas } from "./parts";
import { PreviewRow } from "./preview-row";
import { VirtualList } from "./virtual-list";

const useStyles = makeStyles({
  spaces: { whiteSpace: "pre-wrap" },
});

export const CorrectPreview = ({ preview }: { readonly preview: CorrectionPreview }) => {
  const texts = useTexts();
  return (
    <>
      {preview.cells + preview.refused === 0 && <p className={texts.sentence}>No cell would change.</p>}
      {preview.sheets.map(({ sheet, corrections }) => (
        <Part key={sheet} title={sheet} corrections={corrections} />
      ))}
      {preview.sheets.flatMap(({ sheet, refused }) =>
        [...new Set(refused.map(({ why }) => why))].map((reason) => (
          <Part
            key={`${sheet} ${reason}`}
            title={`${sheet}, not written`}
            reason={reason}
            corrections={refused.flatMap(({ correction, why }) => (why === reason ? correction : []))}
          />
        )),
      )}
    </>
  );
};

const FIRST = 5;

interface PartProps {
  readonly title: string;
  /** Why these cells stay as they are. */
  readonly reason?: string;
  readonly corrections: readonly Correction[];
}

const Part = ({ title, reason, corrections }: PartProps) => {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  if (corrections.length === 0) return null;
  const shown = all ? corrections : corrections.slice(0, FIRST);
  return (
    <section>
      <SectionTitle unit={counted(corrections.length, "cell")}>{title}</SectionTitle>
      {reason !== undefined && <p className={texts.sentence}>{reason}</p>}
      <VirtualList label={title} items={shown} idOf={idOf} height={65}>
        {({ at, row, from, to }) => <ChangeLine at={at} row={row} before={from} after={to} />}
      </VirtualList>
      {shown.length < corrections.length && (
        <More onClick={() => setAll(true)}>{`Show ${withCommas(corrections.length - shown.length)} more`}</More>
      )}
    </section>
  );
};

const idOf = ({ at, reverts }: Correction): string => `${at.row},${at.column},${reverts ?? ""}`;

export interface ChangeLineProps {
  readonly at: Correction["at"];
  readonly row: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** A line about the cell, under its texts. */
  readonly children?: string;
}

export const ChangeLine = ({ at, row, before, after, children }: ChangeLineProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <PreviewRow start={<CellButton at={at} />}>
      <span
        className={mergeClasses(texts.row, styles.spaces)}
      >{`${contentWords(before)} → ${contentWords(after)}`}</span>
      {row !== "" && <span className={texts.sentence}>{row}</span>}
      {children !== undefined && <span className={texts.sentence}>{children}</span>}
    </PreviewRow>
  );
};
