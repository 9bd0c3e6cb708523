/** The sheets of the contract as a file, made without any of the file host's own writing. */
import { columnLetters, type Area, type NativeTable } from "../../../src/core/sheet";
import type { LiteralCell } from "../../../src/hosts/memory";
import type { ContractSheet } from "../contract";
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

/** The literal sheets as the bytes of a file. */
export const fileOf = (sheets: readonly ContractSheet[]): Uint8Array =>
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
