/** What happens in the workbook while the pane is open. Events only say that something changed, never what is true now. */
import { OWN_SHEET_NAMES } from "../../core/own-sheets";
import type { HostEvent } from "../host";
import { supports, type OfficeGlobals } from "./office";
import { placeOf } from "./addresses";
import type { Handler, Runner } from "./run";
import { SELF_TEST_SHEET } from "./self-test";

export interface WatchOptions extends OfficeGlobals {
  readonly runner: Runner;
  /** True while this host itself writes: older clients do not tell whose change it was. */
  readonly isWriting: () => boolean;
}

const isOurs = (sheet: string): boolean => sheet === SELF_TEST_SHEET || OWN_SHEET_NAMES.includes(sheet);

type Listener = (event: HostEvent) => void;

/** Listens to changes and selections until the returned function is called. */
export async function watchWorkbook(options: WatchOptions, listener: Listener): Promise<() => Promise<void>> {
  const { runner, isWriting } = options;
  const tellsNames = supports(options, "1.17");
  let names: ReadonlyMap<string, string> = new Map();
  const readNames = (): Promise<void> =>
    runner.run(async (requests) => {
      names = await requests.read(
        ({ workbook: { worksheets } }) => {
          worksheets.load("items/id,items/name");
          return worksheets;
        },
        ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
      );
    });
  /** As it is named now; "" when it is gone. */
  const nameOf = async (id: string): Promise<string> => {
    if (!names.has(id)) await readNames();
    return names.get(id) ?? "";
  };
  /** Excel must not hear of an error here; the next reading finds what was missed. */
  const quietly =
    <Event>(handle: (event: Event) => Promise<void>) =>
    (event: Event): Promise<void> =>
      handle(event).catch(() => undefined);

  const onChanged = quietly(async (event: Excel.WorksheetChangedEventArgs) => {
    const { worksheetId, triggerSource, changeType, address } = event;
    if (triggerSource === "ThisLocalAddin" || isWriting()) return;
    const inOneCell = changeType === "RangeEdited" && /^[A-Z]+[0-9]+$/.test(address);
    listener({ kind: "changed", sheet: await nameOf(worksheetId), ...(inOneCell ? { inOneCell } : {}) });
  });
  // Excel does not promise that sorted rows are told as changed cells too.
  const onSorted = quietly(async ({ worksheetId }: Excel.WorksheetRowSortedEventArgs) => {
    if (isWriting()) return;
    listener({ kind: "changed", sheet: await nameOf(worksheetId) });
  });
  const onAdded = quietly(async ({ worksheetId }: Excel.WorksheetAddedEventArgs) => {
    if (isWriting()) return;
    await readNames();
    const sheet = names.get(worksheetId);
    // Older than the answer to our own writing, the event may come after it.
    if (sheet === undefined || isOurs(sheet)) return;
    listener({ kind: "changed", sheet });
  });
  const onDeleted = quietly(async ({ worksheetId }: Excel.WorksheetDeletedEventArgs) => {
    if (isWriting()) return;
    const sheet = names.get(worksheetId);
    await readNames();
    if (sheet !== undefined && sheet !== SELF_TEST_SHEET) listener({ kind: "changed", sheet });
  });
  const onNameChanged = quietly(async ({ nameAfter }: Excel.WorksheetNameChangedEventArgs) => {
    await readNames();
    listener({ kind: "changed", sheet: nameAfter });
  });
  const onSelected = quietly(async ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) => {
    if (isWriting()) return;
    // Without the event for names a rename goes unnoticed.
    if (!tellsNames) await readNames();
    const sheet = await nameOf(worksheetId);
    const place = placeOf(`'${sheet.replace(/'/g, "''")}'!${address.split(",")[0] ?? ""}`);
    if (place === null || sheet === "") return;
    listener({ kind: "selected", at: { sheet, row: place.area.firstRow, column: place.area.firstColumn } });
  });

  await readNames();
  const handlers = await runner.run(async (requests) => {
    const added: Handler[] = [];
    await requests.write(({ workbook: { worksheets } }) => {
      added.length = 0;
      added.push(worksheets.onChanged.add(onChanged));
      added.push(worksheets.onSelectionChanged.add(onSelected));
      added.push(worksheets.onAdded.add(onAdded));
      added.push(worksheets.onDeleted.add(onDeleted));
      added.push(worksheets.onRowSorted.add(onSorted));
      if (tellsNames) added.push(worksheets.onNameChanged.add(onNameChanged));
    });
    return added;
  });
  return () => runner.stop(handlers);
}
