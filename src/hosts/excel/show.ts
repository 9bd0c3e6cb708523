/** What a person sees: a cell brought to the front, sheets shown and hidden. */
import { HostError, type Place } from "../host";
import { sameName } from "../host-marks";
import { areaOf } from "../host-areas";
import { placeOf, rangeOn } from "./addresses";
import type { Requests } from "./run";

const gone = (sheet: string): HostError =>
  new HostError(
    `The sheet ${sheet} is not in the workbook any more. Nothing was changed. If it was renamed, refresh to find its rows again.`,
  );

/** Brings the sheet to the front, shown if it was hidden, and selects the cell. */
export async function showPlace(requests: Requests, { sheet, row, column }: Place): Promise<void> {
  const { id } = await bringToFront(requests, sheet);
  if (row === undefined && column === undefined) return;
  // Excel selects only on the sheet that is in front when the request comes.
  await requests.write(({ workbook }) => {
    const area = areaOf(row ?? 1, column ?? 1, row ?? 1, column ?? 1);
    rangeOn(workbook.worksheets.getItem(id), area).select();
  });
}

/** The sheet in front, shown if it was hidden. */
export async function bringToFront(
  requests: Requests,
  name: string,
): Promise<{ readonly id: string; readonly wasHidden: boolean }> {
  const found = await requests.read(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id,visibility");
      return sheet;
    },
    (asked) => (asked.isNullObject ? null : { id: asked.id, isHidden: asked.visibility !== "Visible" }),
  );
  if (found === null) throw gone(name);
  await requests.write(({ workbook }) => {
    const front = workbook.worksheets.getItem(found.id);
    if (found.isHidden) front.visibility = "Visible";
    front.activate();
  });
  return { id: found.id, wasHidden: found.isHidden };
}

/** Shows or hides sheets of ours; one sheet always stays in view. */
export async function setSheetsShown(requests: Requests, marks: readonly string[], shown: boolean): Promise<void> {
  const { sheets, names } = await requests.read(
    ({ workbook }) => {
      const { worksheets, names } = workbook;
      worksheets.load("items/id,items/name,items/visibility");
      names.load("items/name,items/formula");
      return { worksheets, names };
    },
    ({ worksheets, names }) => ({
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, isShown: visibility === "Visible" })),
      names: names.items.map(({ name, formula }) => ({ name, sheet: placeOf(String(formula))?.sheet ?? "" })),
    }),
  );
  const marked = (name: string): boolean =>
    names.some((one) => sameName(one.sheet, name) && marks.some((mark) => sameName(mark, one.name)));
  const changing = sheets.filter((sheet) => sheet.isShown !== shown && marked(sheet.name));
  const staysInView = shown || sheets.some((sheet) => sheet.isShown && !changing.includes(sheet));
  const changed = staysInView ? changing : changing.slice(1);
  if (changed.length === 0) return;
  await requests.write(({ workbook }) => {
    for (const { id } of changed) workbook.worksheets.getItem(id).visibility = shown ? "Visible" : "Hidden";
  });
}
