import { packageFromSheet } from "../../../src/hosts/file/new-workbook";
import { sheetOf, type LiteralCell } from "../../../src/hosts/memory";
import { bringInFile, type BroughtIn, type Incoming } from "../../../src/taskpane/compute/bring-in";
import { district, refreshed } from "../district";

const workbook = district();
const session = { workbook, refreshed: refreshed(workbook) };

const look = (name: string, bytes: Uint8Array, asked: Partial<Incoming> = {}): BroughtIn =>
  bringInFile(session, { name, bytes, table: 0, target: null, ...asked });
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const xlsx = (rows: readonly (readonly LiteralCell[])[], name = "Export 2025-26"): Uint8Array =>
  packageFromSheet(sheetOf(rows, name)).save();

const HEADINGS = ["School", "Principal", "Position", "Race/Ethnicity", "TEAM Average"];
const ROWS = [["Alder Elementary School", "Ann Bell", "Principal", "White", 2.5]];
const CSV = [HEADINGS, ...ROWS].map((row) => row.join(",")).join("\n");

it("asks when two sheets have the same headings, and compares with the one that a person chose", () => {
  const answer = look("export.csv", text(CSV));
  expect(answer).toMatchObject({
    kind: "read",
    target: null,
    preview: null,
    tables: [{ name: "export.csv", rows: 1 }],
  });
  if (answer.kind !== "read") throw new Error("Not read");
  expect(answer.targets.map(({ name, fits }) => [name, fits])).toEqual([
    ["Roster 2025-26", true],
    ["Roster 2024-25", true],
    ["Enrollment 2025-26", false],
  ]);
  const target = answer.targets[1]?.id ?? "";
  expect(look("export.csv", text(CSV), { target })).toMatchObject({
    target,
    preview: {
      sheet: "Roster 2024-25",
      counts: { added: 0, changed: 2, missing: 7, refused: 0 },
      changes: [
        { at: { sheet: "Roster 2024-25", row: 2, column: 4 }, from: "Black or African American", to: "White" },
        { at: { sheet: "Roster 2024-25", row: 2, column: 5 }, from: 2.25, to: 2.5 },
      ],
    },
  });
});

it("finds the sheet of the year that the file names, in .csv and .xlsx alike", () => {
  for (const answer of [look("Export 2025-26.csv", text(CSV)), look("any name.xlsx", xlsx([HEADINGS, ...ROWS]))]) {
    expect(answer).toMatchObject({
      preview: {
        sheet: "Roster 2025-26",
        changes: [{ at: { sheet: "Roster 2025-26", row: 2, column: 4 }, to: "White" }],
      },
    });
  }
});

it("finds no sheet for other headings", () => {
  const answer = look("rooms.csv", text("Room,Seats\n1,20\n2,30"));
  expect(answer).toMatchObject({ kind: "read", target: null, preview: null });
  expect(answer.kind === "read" && answer.targets.some(({ fits }) => fits)).toBe(false);
});

const OLD = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  ..."Workbook\0".split("").flatMap((letter) => [letter.charCodeAt(0), 0]),
]);
const LOCKED = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0],
  ..."EncryptedPackage\0".split("").flatMap((letter) => [letter.charCodeAt(0), 0]),
]);

it.each([
  ["an older workbook", "roster.xls", OLD, /older Excel workbook \(\.xls\)/],
  ["a locked workbook", "roster.xlsx", LOCKED, /locked with a password/],
  ["an empty file", "roster.csv", text(""), /empty/],
  ["a picture", "roster.xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /not an Excel workbook/],
  ["a note", "note.csv", text("Call the printer on Monday"), /^No table was found in this file\./],
])("says in a sentence why %s is not read", (_, name, bytes, sentence) => {
  const answer = look(name, bytes);
  expect(answer).toEqual({ kind: "refused", sentence: expect.stringMatching(sentence) as unknown });
});
