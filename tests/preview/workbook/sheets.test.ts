import type { Book, BookEvent, BookSheet } from "../../../src/preview/workbook/book";
import { putCell } from "../../../src/preview/workbook/cells";
import { copySheet } from "../../../src/preview/workbook/copy-sheet";
import { actAs, emitChanged, listen } from "../../../src/preview/workbook/events";
import { addName, resolveName, validName } from "../../../src/preview/workbook/names";
import { createBook } from "../../../src/preview/workbook/new-book";
import { protectSheet, protectStructure, unprotectSheet } from "../../../src/preview/workbook/protection";
import {
  activate,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  select,
  setVisibility,
} from "../../../src/preview/workbook/sheets";
import { addTable, renameTable } from "../../../src/preview/workbook/tables";
import { area, codeOf } from "./small-book";

const bookOf = (...sheets: string[]): Book => createBook({ sheets, today: 46000 });

const sheetOf = (book: Book, index = 0): BookSheet => {
  const sheet = book.sheets[index];
  if (sheet === undefined) throw new Error("no such sheet");
  return sheet;
};

const names = (book: Book): readonly string[] => book.sheets.map(({ name }) => name);

describe("sheets", () => {
  it("are added at the end, and the active one stays", () => {
    const book = bookOf("Sheet1", "Sheet2");
    addSheet(book, "Sample");
    addSheet(book);
    expect(names(book)).toEqual(["Sheet1", "Sheet2", "Sample", "Sheet3"]);
    expect(book.activeSheet).toBe(sheetOf(book).id);
  });

  it.each<[name: string, code: string]>([
    ["sheet1", "ItemAlreadyExists"],
    ["x".repeat(32), "InvalidArgument"],
    ["x".repeat(31), ""],
    ...[":", "\\", "/", "?", "*", "[", "]"].map((sign) => [`a${sign}b`, "InvalidArgument"] as [string, string]),
    ["", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["O'Brien", ""],
    ["History", "InvalidArgument"],
  ])("the name %p: %p", (name, code) => {
    const book = bookOf("Sheet1");
    expect(codeOf(() => addSheet(book, name))).toBe(code);
    expect(book.sheets).toHaveLength(code === "" ? 2 : 1);
    expect(codeOf(() => renameSheet(book, sheetOf(book), name))).toBe(
      name === "sheet1" ? "" : code === "" ? "ItemAlreadyExists" : code,
    );
  });

  it("renaming takes formulas, names, rules and charts along, and keeps texts", () => {
    const book = bookOf("S", "Other");
    const other = sheetOf(book, 1);
    putCell(other, 1, 1, { value: 1, formula: '=S!A1+SUM(s!B:B)&"S!A1"&Ss!A1', format: 0 });
    addName(book, null, "N", { sheet: sheetOf(book), area: area(1, 1, 2, 2) });
    const id = sheetOf(book).id;
    renameSheet(book, sheetOf(book), "My sheet");
    expect(other.cells.get(1)?.[0]?.formula).toBe(`='My sheet'!A1+SUM('My sheet'!B:B)&"S!A1"&Ss!A1`);
    expect(book.names[0]?.formula).toBe("='My sheet'!$A$1:$B$2");
    expect(sheetOf(book).id).toBe(id);
    renameSheet(book, sheetOf(book), "O'Brien");
    expect(other.cells.get(1)?.[0]?.formula).toContain("='O''Brien'!A1");
  });

  it("the last visible one is neither deleted nor hidden; a very hidden one is not deleted", () => {
    const book = bookOf("A", "B");
    setVisibility(book, sheetOf(book, 1), "VeryHidden");
    expect(codeOf(() => deleteSheet(book, sheetOf(book)))).toBe("InvalidOperation");
    expect(codeOf(() => setVisibility(book, sheetOf(book), "Hidden"))).toBe("InvalidOperation");
    expect(codeOf(() => deleteSheet(book, sheetOf(book, 1)))).toBe("InvalidOperation");
    setVisibility(book, sheetOf(book, 1), "Hidden");
    expect(codeOf(() => deleteSheet(book, sheetOf(book, 1)))).toBe("");
    expect(names(book)).toEqual(["A"]);
  });

  it("what referred to a deleted sheet says so", () => {
    const book = bookOf("A", "B");
    putCell(sheetOf(book), 1, 1, { value: 1, formula: "=B!C3", format: 0 });
    addName(book, null, "N", { sheet: sheetOf(book, 1), area: area(1, 1) });
    deleteSheet(book, sheetOf(book, 1));
    expect(sheetOf(book).cells.get(1)?.[0]?.formula).toBe("=#REF!C3");
    expect(book.names[0]?.formula).toBe("=#REF!$A$1");
    expect(book.names[0] && resolveName(book, book.names[0])).toBeNull();
  });

  it("move to a place counted from 0", () => {
    const book = bookOf("A", "B", "C");
    moveSheet(book, sheetOf(book, 2), 0);
    expect(names(book)).toEqual(["C", "A", "B"]);
    expect(codeOf(() => moveSheet(book, sheetOf(book), 3))).toBe("InvalidArgument");
  });

  it("stay while the structure is protected", () => {
    const book = bookOf("A", "B");
    protectStructure(book);
    const codes = [
      () => addSheet(book, "C"),
      () => deleteSheet(book, sheetOf(book)),
      () => renameSheet(book, sheetOf(book), "C"),
      () => moveSheet(book, sheetOf(book), 1),
      () => copySheet(book, sheetOf(book)),
    ].map(codeOf);
    expect(codes).toEqual(Array(5).fill("AccessDenied"));
    expect(names(book)).toEqual(["A", "B"]);
  });

  it("are protected once, and opened with their password", () => {
    const book = bookOf("A");
    const sheet = sheetOf(book);
    protectSheet(book, sheet, "secret");
    expect(codeOf(() => protectSheet(book, sheet))).toBe("AccessDenied");
    expect(codeOf(() => unprotectSheet(book, sheet, "wrong"))).toBe("InvalidArgument");
    expect(sheet.protection).not.toBeNull();
    unprotectSheet(book, sheet, "secret");
    expect(codeOf(() => unprotectSheet(book, sheet))).toBe("AccessDenied");
  });
});

describe("a copy of a sheet", () => {
  const withTable = (): Book => {
    const book = bookOf("S");
    putCell(sheetOf(book), 1, 1, { value: "x", format: 0 });
    putCell(sheetOf(book), 2, 1, { value: 5, format: 0 });
    const table = addTable(book, sheetOf(book), area(1, 1, 2, 1), true);
    renameTable(book, table, "Sales");
    putCell(sheetOf(book), 5, 1, { value: 5, formula: "=SUM(Sales[x])", format: 0 });
    addName(book, null, "N", { sheet: sheetOf(book), area: area(1, 1) });
    return book;
  };

  it("comes first, with tables of its own and names of its own", () => {
    const book = withTable();
    const copy = copySheet(book, sheetOf(book));
    expect(names(book)).toEqual(["S (2)", "S"]);
    expect(copy.tables.map(({ name }) => name)).toEqual(["Sales2"]);
    expect(copy.cells.get(5)?.[0]?.formula).toBe("=SUM(Sales2[x])");
    expect(book.names.map(({ formula }) => formula)).toEqual(["=S!$A$1"]);
    expect(copy.names.map(({ name, formula }) => [name, formula])).toEqual([["N", "='S (2)'!$A$1"]]);
    expect(sheetOf(book, 1).cells.get(5)?.[0]?.formula).toBe("=SUM(Sales[x])");
  });

  it("stands after a sheet when told", () => {
    const book = withTable();
    copySheet(book, sheetOf(book), "After", sheetOf(book));
    copySheet(book, sheetOf(book), "End");
    expect(names(book)).toEqual(["S", "S (2)", "S (3)"]);
  });

  it("in front makes its own name stop the workbook's", () => {
    const book = withTable();
    const copy = copySheet(book, sheetOf(book));
    book.names.splice(0);
    activate(book, copy);
    expect(codeOf(() => addName(book, null, "N", { sheet: copy, area: area(1, 1) }))).toBe("ItemAlreadyExists");
  });
});

describe("names", () => {
  it.each(["A1", "XFD1048576", "R1C1", "a b", "1x", "C", "r", "", "x".repeat(256), "a-b"])("%p is none", (name) => {
    expect(validName(name)).toBe(false);
  });
  it.each(["LT_X", "_a", "\\a", "a.b", "Rate", "R1C1x", "ABCD1", "Größe"])("%p is one", (name) => {
    expect(validName(name)).toBe(true);
  });

  it("are told apart without case, in their scope", () => {
    const book = bookOf("S");
    addName(book, null, "N", "=S!$A$1");
    expect(codeOf(() => addName(book, null, "n", "=1"))).toBe("ItemAlreadyExists");
    expect(codeOf(() => addName(book, null, "A1", "=1"))).toBe("InvalidArgument");
    expect(codeOf(() => addName(book, sheetOf(book), "n", "=1"))).toBe("");
    addName(book, null, "Text", "'S'!A1");
    expect(book.names.at(-1)?.formula).toBe(`="'S'!A1"`);
    expect(resolveName(book, { name: "", formula: "=S!$A$1:$B$2", visible: true, comment: "" })?.area).toEqual(
      area(1, 1, 2, 2),
    );
  });
});

describe("events", () => {
  it("say who did it", () => {
    const book = bookOf("A");
    const heard: BookEvent[] = [];
    const stop = listen(book, (event) => heard.push(event));
    emitChanged(book, sheetOf(book), area(1, 1));
    actAs(book, "client", () => emitChanged(book, sheetOf(book), area(1, 1)));
    actAs(book, "co-author", () => emitChanged(book, sheetOf(book), area(1, 1)));
    stop();
    emitChanged(book, sheetOf(book), area(1, 1));
    expect(heard).toMatchObject([
      { source: "Local", byClient: false },
      { source: "Local", byClient: true },
      { source: "Remote", byClient: false },
    ]);
    expect(book.saved).toBe(false);
  });

  it("tell of sheets", () => {
    const book = bookOf("A", "B");
    const [a, b] = [sheetOf(book), sheetOf(book, 1)];
    const heard: unknown[] = [];
    listen(book, (event) => heard.push([event.kind, event.sheet]));
    activate(book, b);
    renameSheet(book, b, "C");
    deleteSheet(book, b);
    expect(heard).toEqual([
      ["deactivated", a.id],
      ["activated", b.id],
      ["renamed", b.id],
      ["deleted", b.id],
    ]);
  });

  it("code that selects on a sheet behind selects nothing; a person goes there", () => {
    const book = bookOf("A", "B");
    const b = sheetOf(book, 1);
    actAs(book, "client", () => {
      select(book, b, area(3, 3));
    });
    expect(b.selection).toEqual(area(1, 1));
    select(book, b, area(3, 3));
    expect([book.activeSheet, b.selection]).toEqual([b.id, area(3, 3)]);
  });
});
