import { OWN_SHEETS, markOf, TABLE_NAMES, type OwnSheetId } from "../../../src/core/own-sheets";
import { report } from "../../../src/core/report/report";
import { readDecisions } from "../../../src/core/state/read";
import { createMemoryHost, workbookOf } from "../../../src/hosts/memory";
import { EMPTY, LARKMOOR } from "./larkmoor";

const DISTRICT = workbookOf([{ name: "Roster 25-26", rows: [["School"], ["Ash"]] }]);

/** Written when returned forms are collected, and left alone by a refresh. */
const COLLECTED: readonly OwnSheetId[] = ["collected", "returned"];
/** For people to read; all others are working sheets. */
const SHOWN: readonly OwnSheetId[] = ["summary", "gaps", "heatMap", "metrics", "earlyCareer"];

it("writes all its sheets in order, the working sheets hidden", () => {
  const { sheets } = report(LARKMOOR, DISTRICT);
  const ids = (Object.keys(OWN_SHEETS) as OwnSheetId[]).filter((id) => !COLLECTED.includes(id));
  expect(sheets.map(({ name }) => name)).toEqual(ids.map((id) => OWN_SHEETS[id]));
  expect(sheets.map(({ visible }) => visible)).toEqual(ids.map((id) => SHOWN.includes(id)));
  ids.forEach((id, index) => {
    expect(sheets[index]?.mark).toBe(markOf(id));
    expect(sheets[index]?.tables[0]?.name).toBe(TABLE_NAMES[id]);
  });
});

it.each([
  ["Larkmoor", LARKMOOR],
  ["an empty workbook", EMPTY],
])("gives every sheet of %s a whole table with frozen headings", (_, analysis) => {
  for (const sheet of report(analysis, DISTRICT).sheets) {
    const names = sheet.tables.map(({ name }) => name);
    expect(names).not.toContain(sheet.mark);
    for (const { columns, rowCount } of sheet.tables) {
      expect(rowCount).toBeGreaterThan(0);
      expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size).toBe(columns.length);
      for (const { values } of columns) expect(values).toHaveLength(rowCount);
    }
    expect(sheet.frozen.rows).toBeGreaterThan(0);
    expect(sheet.print.footer.left).toBe("Personnel data. Internal.");
    if (sheet.name === "Leadership Summary") continue;
    expect([sheet.tables[0]?.row, sheet.tables[0]?.column]).toEqual([1, 1]);
    expect(sheet.print).toMatchObject({ fitToWidth: 1, fitToHeight: 0, titleRows: [1, 1] });
  }
});

it.each([
  ["Larkmoor", LARKMOOR],
  ["an empty workbook", EMPTY],
])("writes the same again over its own sheets of %s, and reads no decision from them", async (_, analysis) => {
  const host = createMemoryHost(DISTRICT);
  const first = report(analysis, await host.read()).sheets;
  await host.write(first);
  const standing = await host.read();
  expect(readDecisions(standing)).toEqual(readDecisions(DISTRICT));
  const second = report(analysis, standing).sheets;
  expect(second).toEqual(first);
  await host.write(second);
  expect(report(analysis, await host.read()).sheets).toEqual(first);
});

it("leads to a decision that is not understood where its row will stand, and leaves a cleared filter out", async () => {
  const [first] = LARKMOOR.labels;
  if (!first) throw new Error("label");
  const labels = [
    { ...first, label: "Zz" },
    { ...first, label: "Aa", status: "applied" as const },
  ];
  const host = createMemoryHost(DISTRICT);
  const swapped = labels.map((label) => ({
    ...label,
    status: label.label === "Aa" ? ("proposed" as const) : ("applied" as const),
  }));
  const sheets = report({ ...LARKMOOR, labels: swapped }, DISTRICT).sheets.map((sheet) =>
    sheet.name === "Label Book"
      ? {
          ...sheet,
          tables: sheet.tables.map((table) => ({
            ...table,
            columns: table.columns.map((column) =>
              column.heading === "Decision" ? { ...column, values: [null, "nonsense"] } : column,
            ),
          })),
        }
      : sheet,
  );
  await host.write(sheets);
  const standing = await host.read();
  const { problems } = readDecisions(standing);
  expect(problems).toEqual([expect.objectContaining({ at: { sheet: "Label Book", row: 3, column: 10 } })]);
  const filtered = {
    code: "own-table-filtered",
    at: { sheet: "People", row: 1, column: 1 },
    count: 1,
    table: "LT_Persons",
  } as const;
  const issues = report({ ...LARKMOOR, labels, problems: [...problems, filtered] }, standing).sheets.find(
    ({ name }) => name === "Data Issues",
  );
  expect(issues?.tables[0]?.rowCount).toBe(1);
  expect(issues?.tables[0]?.columns[2]?.values).toEqual([
    { formula: `=HYPERLINK("#'Label Book'!J2","J2")`, value: "J2" },
  ]);
});

it("asks for no drop-down list that Excel cannot hold in place where rows differ", () => {
  for (const { validations } of report(LARKMOOR, DISTRICT).sheets) {
    for (const { list, promptTitle, prompt } of validations) {
      expect(list.length).toBeGreaterThan(0);
      // Excel's limits of a prompt's title and text.
      expect(promptTitle.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
    }
  }
});
