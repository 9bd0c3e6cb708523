/** What is known of the active cell. */
import { useEffect, useState } from "react";
import type { Spot } from "./movement";
import type { BookView, CellFacts } from "./page-messages";
import type { WorkbookClient } from "./use-workbook";

const NO_FACTS: CellFacts = { input: "", spilled: false, choices: null, prompt: null, link: null };

/** The facts of a cell of the active sheet; asked anew when the workbook changed. */
export function useCellFacts(client: WorkbookClient, book: BookView | null, { row, column }: Spot): CellFacts {
  const [facts, setFacts] = useState(NO_FACTS);
  const sheet = book?.sheet.id ?? null;
  useEffect(() => {
    if (sheet === null) return undefined;
    let wanted = true;
    client.ask("cell", { sheet, row, column }).then(
      (found) => {
        if (wanted) setFacts(found);
      },
      () => {
        // The sheet went away meanwhile: the next look at the workbook says so.
        if (wanted) setFacts(NO_FACTS);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, book, sheet, row, column]);
  return facts;
}
