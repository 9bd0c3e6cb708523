/** What every host must do, whatever it keeps its sheets in. Each host's test calls `hostContract` with a way to make one. */
import type { OwnSheet, OwnTable } from "../../src/core/own-sheet";
import { cellAt, cellName, isEmptyAt, type Area, type Cell, type Sheet, type Workbook } from "../../src/core/sheet";
import type { CellChange } from "../../src/core/state/cell-change";
import { HostError, type Host } from "../../src/hosts/host";
import type { LiteralSheet } from "../../src/hosts/memory";

/** A sheet to begin with. Where `mark` is given, `markArea` is what the mark refers to. */
export type ContractSheet = LiteralSheet & { readonly markArea?: Area };

export type MakeHost = (sheets: readonly ContractSheet[]) => Host | Promise<Host>;

export interface HostKind {
  /** Every formula has a value before anyone reads it. */
  readonly calculates?: boolean;
}

const table: OwnTable = {
  name: "LT_Gaps",
  row: 4,
  column: 1,
  columns: [
    { heading: "Gap", values: ["=Not a formula", "+plus"], style: {} },
    { heading: "Size", values: [12.5, null], style: { numberFormat: "0.0" } },
    { heading: "Known", values: [true, false], style: {} },
    { heading: "Since", values: [43678, 43709], style: { numberFormat: "m/d/yyyy" } },
    { heading: "Where", values: [{ formula: '=HYPERLINK("#A1","C7")', value: "C7" }, '<b> & "x"'], style: {} },
  ],
  rowCount: 2,
  filterButtons: true,
  style: "TableStyleLight1",
  stripes: false,
  headingStyle: { bold: true },
};

/** An own sheet with a title and one table of every kind of value. */
export const gaps: OwnSheet = {
  name: "Leadership Gaps",
  mark: "LT_LeadershipGaps",
  markArea: { firstRow: 1, lastRow: 6, firstColumn: 1, lastColumn: 5 },
  visible: true,
  gridlines: false,
  frozen: { rows: 4, columns: 1 },
  columnWidths: [200, 80, 80, 80, 120],
  rowHeights: [{ row: 1, height: 30 }],
  cells: [
    { row: 1, column: 1, value: "Leadership Gaps", style: { size: 20, bold: true } },
    { row: 2, column: 1, value: "DRAFT · two gaps", style: { italic: true } },
  ],
  tables: [table],
  charts: [],
  conditionalFormats: [],
  validations: [],
  print: {
    orientation: "landscape",
    area: null,
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: null,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 },
    centered: false,
    footer: { left: "", center: "", right: "" },
  },
};

const settings: OwnSheet = {
  ...gaps,
  name: "Settings",
  mark: "LT_Settings",
  markArea: { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 },
  visible: false,
  cells: [],
  tables: [
    {
      ...table,
      name: "LT_SettingValues",
      row: 1,
      columns: [
        { heading: "Setting", values: ["snapshot"], style: {} },
        { heading: "Value", values: ["10-01"], style: {} },
      ],
      rowCount: 1,
    },
  ],
};

/** A sheet of the district with cells of every kind. */
export const roster: ContractSheet = {
  name: "Roster",
  rows: [
    ["Name", "School", "Score", "Since", "Active", "Note"],
    ["Ada Byron", "'00123", 4.25, { date: 43678 }, true, null],
    ["Alan Tide", "Oak & Elm", { number: 0.35, format: "0%" }, null, false, "#N/A"],
    [
      { formula: "=1+1", value: 2 },
      { formula: "=A2" },
      { formula: '=A2&"x"', value: "Ada Byronx" },
      null,
      null,
      "  spaces ",
    ],
  ],
};

/** The gaps sheet as an earlier refresh left it, one row shorter, with what a person put beside and below. */
const earlierGaps = (beside: LiteralSheet["rows"]): ContractSheet => ({
  name: "Our gaps",
  mark: "LT_LeadershipGaps",
  markArea: { firstRow: 1, lastRow: 5, firstColumn: 1, lastColumn: 5 },
  visibility: "hidden",
  tables: [
    {
      name: "LT_Gaps",
      area: { firstRow: 4, lastRow: 5, firstColumn: 1, lastColumn: 5 },
      hasHeadingRow: true,
      hasTotalsRow: false,
      sort: [],
      filtered: false,
    },
  ],
  rows: [[], [], [], ["Gap", "Size", "Known", "Since", "Where"], ["old", 1, true, 43678, "C1"], ...beside],
});

type Snapshot = Readonly<Record<string, unknown>>;

/** Everything a sheet says, to be compared. */
function snapshot(sheet: Sheet): Snapshot {
  const cells: Record<string, Cell> = {};
  for (let row = 1; row <= sheet.lastRow; row++) {
    for (let column = 1; column <= sheet.lastColumn; column++) {
      if (!isEmptyAt(sheet, row, column)) cells[cellName(row, column)] = cellAt(sheet, row, column);
    }
  }
  const { name, visibility, mark, tables, merges, hiddenRows, hiddenColumns } = sheet;
  return { name, visibility, mark, tables, merges, hiddenRows, hiddenColumns, cells };
}

const all = (workbook: Workbook): readonly Snapshot[] => workbook.sheets.map(snapshot);
const marked = (workbook: Workbook, mark: string): Sheet => {
  const sheet = workbook.sheets.find((candidate) => candidate.mark === mark);
  if (sheet === undefined) throw new Error(`no sheet is marked ${mark}`);
  return sheet;
};

/** Runs the contract against one kind of host. */
export function hostContract(name: string, makeHost: MakeHost, { calculates = false }: HostKind = {}): void {
  describe(`${name} keeps the contract of hosts`, () => {
    it("reads cells of every kind", async () => {
      const host = await makeHost([roster]);
      const [sheet] = (await host.read()).sheets;
      expect(snapshot(sheet!)["cells"]).toEqual({
        A1: { kind: "text", value: "Name", shown: "Name" },
        B1: { kind: "text", value: "School", shown: "School" },
        C1: { kind: "text", value: "Score", shown: "Score" },
        D1: { kind: "text", value: "Since", shown: "Since" },
        E1: { kind: "text", value: "Active", shown: "Active" },
        F1: { kind: "text", value: "Note", shown: "Note" },
        A2: { kind: "text", value: "Ada Byron", shown: "Ada Byron" },
        B2: { kind: "text", value: "00123", shown: "00123", quoted: true },
        C2: { kind: "number", value: 4.25, shown: "4.25" },
        D2: { kind: "date", value: 43678, shown: "8/1/2019" },
        E2: { kind: "boolean", value: true, shown: "TRUE" },
        A3: { kind: "text", value: "Alan Tide", shown: "Alan Tide" },
        B3: { kind: "text", value: "Oak & Elm", shown: "Oak & Elm" },
        C3: { kind: "number", value: 0.35, shown: "35%" },
        E3: { kind: "boolean", value: false, shown: "FALSE" },
        F3: { kind: "error", value: "#N/A", shown: "#N/A" },
        A4: { kind: "number", value: 2, shown: "2", formula: "=1+1" },
        B4: calculates
          ? { kind: "text", value: "Ada Byron", shown: "Ada Byron", formula: "=A2" }
          : { kind: "empty", value: null, shown: "", formula: "=A2", notCalculated: true },
        C4: { kind: "text", value: "Ada Byronx", shown: "Ada Byronx", formula: '=A2&"x"' },
        F4: { kind: "text", value: "  spaces ", shown: "  spaces " },
      });
    });

    it("reads what it wrote: marks, tables, values, and text that stays text", async () => {
      const host = await makeHost([roster]);
      await host.write([gaps, settings]);
      const workbook = await host.read();
      expect(workbook.sheets.map((sheet) => [sheet.name, sheet.mark, sheet.visibility])).toEqual([
        ["Roster", null, "visible"],
        ["Leadership Gaps", "LT_LeadershipGaps", "visible"],
        ["Settings", "LT_Settings", "hidden"],
      ]);
      const sheet = marked(workbook, "LT_LeadershipGaps");
      expect(sheet.tables).toEqual([
        {
          name: "LT_Gaps",
          area: { firstRow: 4, lastRow: 6, firstColumn: 1, lastColumn: 5 },
          hasHeadingRow: true,
          hasTotalsRow: false,
          sort: [],
          filtered: false,
        },
      ]);
      const kinds = (row: number): unknown[] =>
        [1, 2, 3, 4, 5].map((column) => {
          const { kind, value } = cellAt(sheet, row, column);
          return [kind, value];
        });
      expect(kinds(4)).toEqual(["Gap", "Size", "Known", "Since", "Where"].map((heading) => ["text", heading]));
      expect(kinds(5)).toEqual([
        ["text", "=Not a formula"],
        ["number", 12.5],
        ["boolean", true],
        ["date", 43678],
        ["text", "C7"],
      ]);
      expect(kinds(6)).toEqual([
        ["text", "+plus"],
        ["empty", null],
        ["boolean", false],
        ["date", 43709],
        ["text", '<b> & "x"'],
      ]);
      expect(cellAt(sheet, 5, 1).formula).toBeUndefined();
      expect(cellAt(sheet, 5, 5).formula).toBe('=HYPERLINK("#A1","C7")');
      expect([cellAt(sheet, 1, 1).value, cellAt(sheet, 2, 1).value]).toEqual(["Leadership Gaps", "DRAFT · two gaps"]);
    });

    it("changes nothing when the same is written again", async () => {
      const host = await makeHost([roster]);
      await host.write([gaps, settings]);
      const once = all(await host.read());
      await host.write([gaps, settings]);
      expect(all(await host.read())).toEqual(once);
    });

    it("takes back columns that it no longer writes, and brings them again", async () => {
      const [table, ...tables] = gaps.tables;
      const columns = (table?.columns ?? []).filter((_, index) => index !== 1 && index !== 2);
      const narrow: OwnSheet = {
        ...gaps,
        markArea: { ...gaps.markArea, lastColumn: gaps.markArea.lastColumn - 2 },
        tables: table === undefined ? [] : [{ ...table, columns }, ...tables],
        conditionalFormats: [],
      };
      const fresh = await makeHost([roster]);
      await fresh.write([narrow]);
      const host = await makeHost([roster]);
      await host.write([gaps]);
      const once = all(await host.read());
      await host.write([narrow]);
      expect(marked(await host.read(), "LT_LeadershipGaps").tables[0]?.area).toEqual(
        marked(await fresh.read(), "LT_LeadershipGaps").tables[0]?.area,
      );
      for (const row of [4, 5, 6]) {
        const texts = async (of: typeof host) => {
          const sheet = marked(await of.read(), "LT_LeadershipGaps");
          return [1, 2, 3, 4, 5].map((column) => cellAt(sheet, row, column).shown);
        };
        expect(await texts(host)).toEqual(await texts(fresh));
      }
      await host.write([gaps]);
      expect(all(await host.read())).toEqual(once);
    });

    it("clears the filter on its own table, so that all rows are written and seen", async () => {
      const earlier = earlierGaps([]);
      const host = await makeHost([
        { ...earlier, tables: (earlier.tables ?? []).map((table) => ({ ...table, filtered: true })) },
        roster,
      ]);
      expect(marked(await host.read(), "LT_LeadershipGaps").tables[0]?.filtered).toBe(true);
      await host.write([gaps]);
      expect(marked(await host.read(), "LT_LeadershipGaps").tables[0]?.filtered).toBe(false);
    });

    it("never changes a sheet of the district", async () => {
      const host = await makeHost([roster, { ...roster, name: "Ratings", visibility: "hidden" }]);
      const before = all(await host.read());
      await host.write([gaps, settings]);
      expect(all(await host.read()).slice(0, 2)).toEqual(before);
    });

    it("finds its sheet by the mark when a person renamed, hid or moved it", async () => {
      const host = await makeHost([earlierGaps([]), roster]);
      await host.write([gaps]);
      const { sheets } = await host.read();
      expect(sheets.map((sheet) => [sheet.name, sheet.mark, sheet.visibility])).toEqual([
        ["Our gaps", "LT_LeadershipGaps", "hidden"],
        ["Roster", null, "visible"],
      ]);
      expect(cellAt(sheets[0]!, 5, 1).value).toBe("=Not a formula");
      expect(cellAt(sheets[0]!, 6, 1).value).toBe("+plus");
    });

    it("leaves what people put beside our cells", async () => {
      const note = [null, null, null, null, null, null, "my note", 7];
      const host = await makeHost([earlierGaps([[], [], ["below", { formula: "=1+1", value: 2 }], note]), roster]);
      await host.write([gaps]);
      const sheet = marked(await host.read(), "LT_LeadershipGaps");
      expect(cellAt(sheet, 8, 1).value).toBe("below");
      expect(cellAt(sheet, 8, 2)).toMatchObject({ value: 2, formula: "=1+1" });
      expect([cellAt(sheet, 9, 7).value, cellAt(sheet, 9, 8).value]).toEqual(["my note", 7]);
    });

    const refuses = async (
      sheets: readonly ContractSheet[],
      writes: readonly OwnSheet[],
      sentence: RegExp,
    ): Promise<void> => {
      const host = await makeHost(sheets);
      const before = all(await host.read());
      const error: unknown = await host.write(writes).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(HostError);
      expect((error as HostError).message).toMatch(sentence);
      expect(all(await host.read())).toEqual(before);
    };

    it("refuses when a cell that we need holds a person's words, and changes nothing", () =>
      refuses([earlierGaps([["a note"]]), roster], [settings, gaps], /A6|Our gaps/));

    it.each(["Leadership Gaps", "LEADERSHIP GAPS"])(
      "refuses a sheet named %s without our mark, and changes nothing",
      (taken) => refuses([roster, { ...roster, name: taken }], [settings, gaps], /Leadership Gaps/i),
    );

    it("leaves nothing of what it says while it writes", async () => {
      const unfinished = [{ row: 2, column: 1, value: "Unfinished since 9:40 AM", style: {} }];
      const host = await makeHost([roster]);
      await host.write([gaps]);
      const plain = all(await host.read());
      await host.write([{ ...gaps, unfinished }]);
      expect(all(await host.read())).toEqual(plain);
      const beside = { ...gaps, unfinished: [{ row: 3, column: 2, value: "Unfinished", style: {} }] };
      await host.write([beside]);
      expect(all(await host.read())).toEqual(plain);
    });

    const changes: readonly CellChange[] = [
      { at: { sheet: "Roster", row: 2, column: 1 }, from: "Ada Byron", to: "=Ada" },
      { at: { sheet: "roster", row: 2, column: 2 }, from: "00123", to: "00124" },
      { at: { sheet: "Roster", row: 2, column: 3 }, from: 4.25, to: 4.5 },
      { at: { sheet: "Roster", row: 2, column: 4 }, from: 43678, to: 43679, numberFormat: "mmm d, yyyy" },
      { at: { sheet: "Roster", row: 2, column: 5 }, from: true, to: false },
      { at: { sheet: "Roster", row: 2, column: 6 }, from: null, to: "a <note>" },
      { at: { sheet: "Roster", row: 3, column: 2 }, from: "Oak & Elm", to: null },
      { at: { sheet: "Roster", row: 3, column: 4 }, from: null, to: 43709, numberFormat: "mmm d, yyyy" },
    ];

    it("changes single cells, and nothing else", async () => {
      const host = await makeHost([roster, { ...roster, name: "Ratings" }]);
      const [before, beside] = all(await host.read());
      await host.patch(changes);
      const [after, untouched] = all(await host.read());
      const cells = { ...(before?.["cells"] as Record<string, Cell>) };
      delete cells["B3"];
      expect(after).toEqual({
        ...before,
        cells: {
          ...cells,
          A2: { kind: "text", value: "=Ada", shown: "=Ada", quoted: true },
          B2: { kind: "text", value: "00124", shown: "00124", quoted: true },
          C2: { kind: "number", value: 4.5, shown: "4.5" },
          D2: { kind: "date", value: 43679, shown: "8/2/2019" },
          E2: { kind: "boolean", value: false, shown: "FALSE" },
          F2: { kind: "text", value: "a <note>", shown: "a <note>" },
          D3: { kind: "date", value: 43709, shown: "Sep 1, 2019" },
          ...(calculates
            ? {
                B4: { kind: "text", value: "=Ada", shown: "=Ada", formula: "=A2" },
                C4: { kind: "text", value: "=Adax", shown: "=Adax", formula: '=A2&"x"' },
              }
            : {}),
        },
      });
      expect(untouched).toEqual(beside);
    });

    it("takes a change back: what it wrote is what it finds", async () => {
      const host = await makeHost([roster]);
      const before = all(await host.read());
      const [name, ...rest] = changes.slice(0, 3);
      await host.patch([name!, ...rest]);
      await host.patch([name!, ...rest].map(({ at, from, to }) => ({ at, from: to, to: from })));
      expect(all(await host.read())).toEqual(before);
    });

    const filteredTable = {
      name: "People",
      area: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 6 },
      hasHeadingRow: true,
      hasTotalsRow: false,
      sort: [],
      filtered: true,
    };
    const free: CellChange = { at: { sheet: "Roster", row: 3, column: 1 }, from: "Alan Tide", to: "Alan Rivers" };

    it.each<[string, ContractSheet, CellChange, RegExp]>([
      ["the cell holds something else now", roster, { ...free, from: "Alan Tides" }, /A3 on Roster/],
      [
        "the cell holds a number that looks like the text",
        roster,
        { ...free, at: { ...free.at, column: 3 }, from: "0.35" },
        /C3 on Roster/,
      ],
      ["the cell is not empty any more", roster, { ...free, from: null }, /A3 on Roster/],
      ["the cell is a formula", roster, { ...free, at: { ...free.at, row: 4 }, from: 2 }, /A4 on Roster.*formula/],
      ["the sheet is gone", roster, { ...free, at: { ...free.at, sheet: "Rosters" } }, /Rosters/],
      ["a table on it is filtered", { ...roster, tables: [filteredTable] }, free, /Roster.*filter/],
    ])("changes nothing when %s", async (_, sheet, change, sentence) => {
      const host = await makeHost([sheet]);
      const before = all(await host.read());
      const first: CellChange = { at: { sheet: "Roster", row: 1, column: 1 }, from: "Name", to: "Names" };
      const error: unknown = await host.patch([first, change]).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(HostError);
      expect((error as HostError).message).toMatch(sentence);
      expect((error as HostError).message).toMatch(/^Nothing was changed/);
      expect(all(await host.read())).toEqual(before);
    });
  });
}
