import { bringLabelBook, readBookLines, type BookLine } from "../../../src/core/correct/bring-label-book";
import { labelBookSheet, readLabelEntries, type LabelEntry } from "../../../src/core/state/label-book";
import { plainUnder, standingTable } from "../../../src/core/state/own-table";
import { plainWords } from "../../../src/core/state/plain-words";
import { labelBookCsv, readLabelBookCsv } from "../../../src/hosts/file/label-book-csv";
import { createMemoryHost } from "../../../src/hosts/memory";
import { analyzed, district, roster } from "./roster";

const entry = (label: string, standard: string | null, field = "position", by = "", on = ""): LabelEntry => ({
  field,
  label,
  standard,
  by,
  on,
});
const line = (row: number, kind: string, label: string, decision: string): BookLine => ({
  row,
  kind,
  label,
  decision,
  by: "",
  on: "",
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("lines of a book", () => {
  it("are read by the words that people see", () => {
    const { entries, misread } = readBookLines(
      [
        line(2, "Position", "Ldr", "Principal"),
        line(3, "race or ethnicity", "AA", "Leave open"),
        line(4, "School", "Comm.", "Commerce High"),
        line(5, "Position", "Ldr 2", ""),
      ],
      plainWords,
    );
    expect(entries).toEqual([
      entry("Ldr", "principal"),
      entry("AA", null, "race-ethnicity"),
      entry("Comm.", "Commerce High", "school"),
    ]);
    expect(misread).toEqual([]);
  });

  it("are told with their row where they are not understood", () => {
    const { entries, misread } = readBookLines(
      [
        line(2, "Shoe size", "44", "Large"),
        line(3, "Position", "Ldr", "Boss of all"),
        line(4, "Position", "Ldr", "Principal"),
        line(5, "Position", "Ldr", "Dean"),
      ],
      plainWords,
    );
    expect(entries).toEqual([entry("Ldr", "principal")]);
    expect(misread.map((one) => one.line.row)).toEqual([2, 3, 5]);
    expect(misread[2]?.expected).toBe("the same decision as in row 4");
  });
});

it("only labels that nobody decided take a decision; what differs is told and stays", () => {
  const standing = [entry("Ldr", "principal"), entry("AP 2", "assistant-principal")];
  const brought = [entry("Ldr", "dean"), entry("AP 2", "assistant-principal"), entry("Boss", "principal")];
  expect(bringLabelBook(standing, brought)).toEqual({
    added: [entry("Boss", "principal")],
    same: 1,
    conflicts: [{ standing: standing[0], brought: brought[0] }],
  });
});

it("brought decisions stand on the Label Book with who and when, also for labels that are not there yet", async () => {
  const workbook = district(roster(["Principal", "Principal", "Ldr Zz"]));
  const host = createMemoryHost(workbook);
  const { labels } = analyzed(workbook);
  await host.write([
    labelBookSheet(labels, plainWords, workbook, [entry("Ldr Zz", "dean", "position", "Bo", "May 2")]),
  ]);
  const first = await host.read();
  const brought = [entry("Ldr Zz", "principal"), entry("Ldr Next Year", null, "position", "Ann", "2026-05-29")];
  await host.write([labelBookSheet(analyzed(first).labels, plainWords, first, brought)]);
  const after = await host.read();
  expect(readLabelEntries(after, plainWords)).toEqual([
    entry("Ldr Zz", "dean", "position", "Bo", "May 2"),
    entry("Ldr Next Year", null, "position", "Ann", "2026-05-29"),
  ]);
  const table = standingTable(after, "labelBook");
  if (!table) throw new Error("No book");
  expect(table.rows.map((row) => plainUnder(table, "Status", row))).toEqual(["Clear", "Label not found any more"]);
});

describe("a book as .csv", () => {
  const entries = [
    entry("=HYPERLINK(1)", "principal", "position", "Ann, Bell", "2026-05-29"),
    entry("+1", "dean"),
    entry("'=odd", null),
    entry("@home", "principal"),
    entry("-", "principal"),
    entry("'plain", "principal"),
    entry('He said "AP"', "assistant-principal"),
  ];

  it("holds nothing that a spreadsheet takes for a formula", () => {
    const text = labelBookCsv(entries, plainWords);
    expect(text.startsWith("\ufeffKind,Label,Decision,Decided by,Decided on\r\n")).toBe(true);
    expect(text).toContain('Position,\'=HYPERLINK(1),Principal,"Ann, Bell",2026-05-29\r\n');
    for (const row of text.slice(1).trimEnd().split("\r\n")) expect(row).not.toMatch(/(^|,)"?[=+\-@\t\r]/);
  });

  it("reads back as it was", () => {
    const read = readBookLines(readLabelBookCsv(bytes(labelBookCsv(entries, plainWords)), "book.csv"), plainWords);
    expect(read).toEqual({ entries, misread: [] });
  });

  it("may have its columns in any order, and is refused without them", () => {
    expect(readLabelBookCsv(bytes("Decision,label,KIND\nDean,AP 2,Position\n,,\n"), "b.csv")).toEqual([
      { row: 2, kind: "Position", label: "AP 2", decision: "Dean", by: "", on: "" },
    ]);
    expect(() => readLabelBookCsv(bytes("Kind,Means\nx,y\n"), "b.csv")).toThrow(/Label, Decision is not there/);
  });
});
