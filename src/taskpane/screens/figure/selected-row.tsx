/** On Today and its pages: the way from the row that is selected on Leadership Metrics or Leadership Gaps to its figure or gap. */
import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Address } from "../../../core/sheet";
import { usePane } from "../../pane";
import type { SelectedLine } from "../../view/figure/selected-line";
import { useTexts } from "../data/parts";
import { PageLink } from "../today/page-row";
import { beside, isFigurePlace, onward, spotKey, TODAY } from "../today/trail";

const useStyles = makeStyles({
  line: { margin: "4px 0 0", overflowWrap: "anywhere" },
  abovePage: { margin: "0 0 8px" },
  // On a line of its own, so that what stands below stays where it is while a person goes through the rows.
  link: { display: "block", fontSize: "inherit", lineHeight: "inherit" },
});

interface FoundRow {
  readonly at: Address;
  readonly line: SelectedLine;
}

/** The row that is selected, when it gives a figure or a gap. The one of before stays until the next is known. */
function useSelectedRow(): FoundRow | null {
  const { ask, selected, overview } = usePane();
  const [found, setFound] = useState<FoundRow | null>(null);
  const { sheet, row, column } = selected ?? { sheet: "", row: 0, column: 0 };
  useEffect(() => {
    if (row === 0) return undefined;
    let isCurrent = true;
    const at = { sheet, row, column };
    void ask("selected-line", at).then((line) => {
      if (isCurrent) setFound(line && { at, line });
    });
    return () => {
      isCurrent = false;
    };
    // A refresh makes a new overview: the row may give something else then.
  }, [ask, sheet, row, column, overview]);
  return found;
}

/** Nothing is announced while a person goes through the rows: Excel reads them already. */
export const SelectedRow = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { open, spot, movedSheets } = usePane();
  const found = useSelectedRow();
  const [isReading, readAndShow] = useReadAndShow();
  if (found === null || (spot !== null && spotKey(spot) === spotKey(found.line.to))) return null;
  const { at, line } = found;
  // What stands in a row that was moved is known when it is read again.
  const isMoved = movedSheets.has(at.sheet);
  const link = line.to.place === "gap" ? "Show this gap" : "Show this figure";
  return (
    <p className={mergeClasses(texts.sentence, styles.line, isFigurePlace(spot) && styles.abovePage)}>
      Selected: {isMoved ? `row ${at.row} of ${at.sheet}` : line.words}.{" "}
      {isReading ? (
        <span className={styles.link}>Reading the workbook.</span>
      ) : isMoved ? (
        <Link inline className={styles.link} onClick={() => void readAndShow(at)}>
          {link}
        </Link>
      ) : isFigurePlace(spot) ? (
        <Link inline className={styles.link} onClick={() => open("today", beside(line.to, spot))}>
          {link}
        </Link>
      ) : (
        <PageLink inline to={line.to} className={styles.link}>
          {link}
        </PageLink>
      )}
    </p>
  );
};

/** Reads the workbook again, and opens what the row gives now. */
function useReadAndShow(): readonly [isReading: boolean, readAndShow: (at: Address) => Promise<void>] {
  const { ask, open, spot, lookAgain, announce } = usePane();
  const [isReading, setReading] = useState(false);
  const readAndShow = async (at: Address): Promise<void> => {
    setReading(true);
    announce("Reading the workbook.");
    const isRead = await lookAgain();
    const line = isRead ? await ask("selected-line", at) : null;
    setReading(false);
    if (line !== null) open("today", isFigurePlace(spot) ? beside(line.to, spot) : onward(line.to, spot, TODAY.name));
    else if (isRead) announce(`Row ${at.row} of ${at.sheet} gives no figure now.`);
  };
  return [isReading, readAndShow];
}
