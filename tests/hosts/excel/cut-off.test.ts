/**
 * A writing that is cut off in the middle of a table whose rows change places: nothing that a person typed there is lost or comes to
 * stand beside another row, wherever it was cut.
 */
import type { OwnSheet } from "../../../src/core/own-sheet";
import { printed } from "../../../src/core/state/look";
import { tableSheet } from "../../../src/core/state/table-sheet";
import type { TableSheetSpec } from "../../../src/core/state/table-spec";
import { unfinishedCells } from "../../../src/core/state/unfinished";
import type { Workbook } from "../../../src/core/sheet";
import { roster } from "../contract";
import { bookOf, closeStages, excelStage, type ExcelStage } from "./excel-stage";

afterEach(closeStages);

const SPEC: TableSheetSpec<string> = {
  id: "gaps",
  visible: true,
  key: ["Name"],
  gone: { heading: "Says", text: "Not found any more" },
  columns: [
    { heading: "Name", width: 100, value: (name) => name },
    { heading: "Says", width: 100, value: (name) => `It is ${name}` },
    { heading: "Decision", width: 100, value: () => null, theirs: true },
  ],
  print: printed("Leadership Gaps"),
};

/** Five hundred rows are written at once. */
const NAMES = Array.from({ length: 1100 }, (_, index) => `Name ${String(index).padStart(4, "0")}`);

const summary: OwnSheet = {
  ...tableSheet<string>({ ...SPEC, id: "summary" }, [], { dateSystem: 1900, sheets: [] }),
  tables: [],
  validations: [],
  conditionalFormats: [],
  rowHeights: [],
  cells: [{ row: 2, column: 1, value: "DRAFT", style: {} }],
  markArea: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 3 },
  unfinished: unfinishedCells("9:40 AM"),
};

const sheetsOf = (names: readonly string[], workbook: Workbook): readonly OwnSheet[] => [
  summary,
  tableSheet(SPEC, names, workbook),
];

async function refreshIn({ host }: ExcelStage, names: readonly string[]): Promise<void> {
  await host.write(sheetsOf(names, await host.read()));
}

/** Every filled row of the sheet under the headings. */
const rowsIn = ({ sheet }: ExcelStage): readonly (readonly unknown[])[] =>
  [...sheet("Leadership Gaps").cells]
    .filter(([row]) => row > 1)
    .sort(([one], [other]) => one - other)
    .map(([, cells]) => [0, 1, 2].map((column) => cells[column]?.value ?? null))
    .filter((row) => row.some((value) => value !== null));

/** A workbook with the table, where a person decided on every third row. */
async function decided(): Promise<ExcelStage> {
  const stage = excelStage(bookOf([roster]), { watchdog: 2000 });
  await refreshIn(stage, NAMES);
  await stage.client.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Leadership Gaps").getRange(`C2:C${NAMES.length + 1}`);
    cells.values = NAMES.map((name, index) => [index % 3 === 0 ? `about ${name}` : ""]);
    await context.sync();
  });
  return stage;
}

const DECISIONS = NAMES.filter((_, index) => index % 3 === 0).map((name) => `${name}: about ${name}`);

const cellText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const decisionsIn = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows
    .flatMap(([name, , decision]) => (decision === null ? [] : [`${cellText(name)}: ${cellText(decision)}`]))
    .toSorted();

/** Steps of a request after which the cells are not what they were before. */
const CHANGES = new Set(["Formulas", "Resize", "Clear", "Name"]);

const ORDERS: readonly (readonly [string, readonly string[]])[] = [
  ["the other way round", NAMES.toReversed()],
  [
    "with rows that are not found any more, and many new ones",
    [...NAMES.slice(450), ...NAMES.slice(0, 380).map((name) => `${name} new`)].toSorted(),
  ],
  ["with the last rows first, and fewer", [...NAMES.slice(700), ...NAMES.slice(0, 300)]],
];

it.each(ORDERS)("%s: every decision stands with its own row after the next refresh", async (_, names) => {
  const calm = await decided();
  let steps: readonly number[] = [];
  let request = 0;
  calm.faults.clear();
  calm.faults.onRequest = (n, { Actions }) => {
    const changes = Actions.flatMap(({ Name }, index) => (CHANGES.has(Name) ? [index] : []));
    if (changes.length > steps.length) [steps, request] = [changes, n];
  };
  await refreshIn(calm, names);
  const expected = rowsIn(calm);
  expect(decisionsIn(expected)).toEqual(DECISIONS);
  expect(steps.length).toBeGreaterThan(6);

  for (const after of steps) {
    const stage = await decided();
    stage.faults.clear();
    stage.faults.at(request, { kind: "half-way", after, code: "GeneralException" });
    await expect(refreshIn(stage, names)).rejects.toThrow(/unfinished/);
    await refreshIn(stage, names);
    const rows = rowsIn(stage);
    expect([after, decisionsIn(rows)]).toEqual([after, DECISIONS]);
    expect([after, rows.toSorted()]).toEqual([after, expected.toSorted()]);
    closeStages();
  }
});

it("what a person wrote below the table stays, and the refresh goes on without a second place", async () => {
  const stage = await decided();
  const note = stage.sheet("Leadership Gaps");
  await stage.client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Leadership Gaps").getRange(`B${NAMES.length + 4}`);
    cell.values = [["a note"]];
    await context.sync();
  });
  await refreshIn(stage, NAMES.toReversed());
  expect(note.cells.get(NAMES.length + 4)?.[1]?.value).toBe("a note");
  expect(decisionsIn(rowsIn(stage).slice(0, NAMES.length))).toEqual(DECISIONS);
});
