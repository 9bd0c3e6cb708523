import { columnLetters, type Area, type NativeTable } from "../../../src/core/sheet";
import { createFileHost } from "../../../src/hosts/file/file-host";
import type { LiteralCell } from "../../../src/hosts/memory";
import { gaps, hostContract, roster, type ContractSheet } from "../contract";
import { smallWorkbook, stylesOf } from "./small-workbook";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const areaName = (area: Area): string =>
  `${columnLetters(area.firstColumn)}${area.firstRow}:${columnLetters(area.lastColumn)}${area.lastRow}`;

/** Cell styles of the files made here, in order. */
const STYLES = stylesOf(["", 'numFmtId="14"', 'numFmtId="9"', 'quotePrefix="1"']);

function cellXml(cell: LiteralCell, name: string): string {
  const value = (content: string | number | boolean, formula = "", style = 0): string => {
    const f = formula === "" ? "" : `<f>${escaped(formula.slice(1))}</f>`;
    if (typeof content === "number") return `<c r="${name}" s="${style}">${f}<v>${content}</v></c>`;
    if (typeof content === "boolean") return `<c r="${name}" t="b">${f}<v>${content ? 1 : 0}</v></c>`;
    if (content === "#N/A") return `<c r="${name}" t="e">${f}<v>#N/A</v></c>`;
    if (f !== "") return `<c r="${name}" t="str">${f}<v>${escaped(content)}</v></c>`;
    const quoted = content.startsWith("'");
    const text = escaped(quoted ? content.slice(1) : content);
    return `<c r="${name}" s="${quoted ? 3 : 0}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  };
  if (cell === null) return "";
  if (typeof cell !== "object") return value(cell);
  if ("date" in cell) return value(cell.date, "", 1);
  if ("number" in cell) return value(cell.number, "", 2);
  return cell.value === undefined
    ? `<c r="${name}"><f>${escaped(cell.formula.slice(1))}</f></c>`
    : value(cell.value, cell.formula);
}

const rowsXml = (sheet: ContractSheet): string =>
  sheet.rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${row + 1}`)).join("")}</row>`,
    )
    .join("");

const tableXml = (sheet: ContractSheet, { name, area, filtered }: NativeTable, id: number): string => {
  const headings = (sheet.rows[area.firstRow - 1] ?? []).slice(area.firstColumn - 1, area.lastColumn);
  return (
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${areaName(area)}">` +
    `<autoFilter ref="${areaName(area)}">${filtered ? '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>' : ""}</autoFilter><tableColumns count="${headings.length}">` +
    headings
      .map((heading, index) => `<tableColumn id="${index + 1}" name="${typeof heading === "string" ? heading : ""}"/>`)
      .join("") +
    "</tableColumns></table>"
  );
};

/** The literal sheets as the bytes of a file, made without any of the file host's own writing. */
const fileOf = (sheets: readonly ContractSheet[]): Uint8Array =>
  smallWorkbook({
    sheets: sheets.map((sheet, index) => ({
      name: sheet.name,
      rows: rowsXml(sheet),
      ...(sheet.visibility === "hidden" ? { attributes: 'state="hidden"' } : {}),
      ...(sheet.tables === undefined
        ? {}
        : { tables: sheet.tables.map((table, place) => tableXml(sheet, table, index * 10 + place + 1)) }),
    })),
    afterSheets: `<definedNames>${sheets
      .flatMap(({ name, mark, markArea }) =>
        mark && markArea
          ? [
              `<definedName name="${mark}">'${name}'!${areaName(markArea).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}</definedName>`,
            ]
          : [],
      )
      .join("")}</definedNames>`,
    styles: STYLES,
  });

hostContract("the file host", (sheets) => createFileHost(fileOf(sheets)));

// What is written must also be in the file that is saved, and be found there by a new host.
hostContract("the file host, saved and opened again between all steps", (sheets) => {
  let bytes = fileOf(sheets);
  return {
    read: () => createFileHost(bytes).read(),
    write: async (own) => {
      const host = createFileHost(bytes);
      await host.write(own);
      bytes = host.pkg.save();
    },
    patch: async (changes) => {
      const host = createFileHost(bytes);
      await host.patch(changes);
      bytes = host.pkg.save();
    },
  };
});

describe("the bytes of the file", () => {
  const written = async (bytes: Uint8Array): Promise<Buffer> => {
    const host = createFileHost(bytes);
    await host.write([gaps]);
    return Buffer.from(host.pkg.save());
  };

  it("are the same for the same input", async () => {
    expect((await written(fileOf([roster]))).equals(await written(fileOf([roster])))).toBe(true);
  });

  it("do not change when the same is written into the output", async () => {
    const once = await written(fileOf([roster]));
    expect((await written(once)).equals(once)).toBe(true);
  });
});
