/** What a person does to a workbook in Excel, done to its parts as Excel would write them. */
import { columnLetters, columnNumber } from "../../src/core/sheet";
import { openPackage, type Package } from "../../src/hosts/file/package";
import { findWorkbook } from "../../src/hosts/file/parts";
import { childOf, childrenOf, parseXml, rootOf, serializeXml, type XmlElement } from "../../src/hosts/file/xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The file after a person's session. */
export function edited(file: Uint8Array, session: (pkg: Package) => void): Uint8Array {
  const pkg = openPackage(file);
  session(pkg);
  return pkg.save();
}

/** Changes one part as a tree. */
export function inPart(pkg: Package, part: string, change: (root: XmlElement) => void): void {
  const document = parseXml(pkg.text(part), part);
  change(rootOf(document, part));
  pkg.set(part, serializeXml(document));
}

export function partOfSheet(pkg: Package, name: string): string {
  const sheet = findWorkbook(pkg).sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet.part;
}

/** The part of a sheet's table, by the table's name. */
export function partOfTable(pkg: Package, name: string): string {
  const part = pkg.names().find((one) => one.startsWith("xl/tables/") && pkg.text(one).includes(` name="${name}"`));
  if (part === undefined) throw new Error(`There is no table ${name}`);
  return part;
}

const add = (
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  before: XmlElement | null = null,
): XmlElement => {
  const element = parent.ownerDocument?.createElementNS(MAIN, name);
  if (element === undefined) throw new Error("no document");
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.insertBefore(element, before);
  return element;
};

const rowsOf = (sheet: XmlElement): XmlElement[] => {
  const data = childOf(sheet, "sheetData");
  return data === undefined ? [] : childrenOf(data, "row");
};
const lettersOf = (cell: XmlElement): string => (cell.getAttribute("r") ?? "").replace(/\d+/, "");
const cellOf = (row: XmlElement, letters: string): XmlElement | undefined =>
  childrenOf(row, "c").find((cell) => lettersOf(cell) === letters);

/** The text or number in a row's cell, as text. */
export const textIn = (row: XmlElement, letters: string): string => cellOf(row, letters)?.textContent ?? "";

/** Types into a cell; the cell keeps its format. */
export function type(sheet: XmlElement, address: string, value: string | number): void {
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const row =
    rowsOf(sheet).find((one) => one.getAttribute("r") === number) ??
    add(childOf(sheet, "sheetData") ?? sheet, "row", { r: number });
  let cell = cellOf(row, letters);
  if (cell === undefined) {
    const after = childrenOf(row, "c").find((one) => columnNumber(lettersOf(one)) > columnNumber(letters));
    cell = add(row, "c", { r: address }, after ?? null);
  }
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
  if (typeof value === "number") {
    cell.removeAttribute("t");
    add(cell, "v").textContent = String(value);
  } else {
    cell.setAttribute("t", "inlineStr");
    add(add(cell, "is"), "t").textContent = value;
  }
}

/** The number of the first row from 2 on whose cells hold these texts, by column. */
export function rowWith(sheet: XmlElement, texts: Readonly<Record<string, string>>): string {
  const row = rowsOf(sheet).find((one) =>
    Object.entries(texts).every(([letters, text]) => textIn(one, letters) === text),
  );
  const number = row?.getAttribute("r");
  if (number === null || number === undefined) throw new Error(`No row has ${JSON.stringify(texts)}`);
  return number;
}

/** Sorts the rows of a table that begins in A1 by one column, Z to A. */
export function sortDown(sheet: XmlElement, table: XmlElement, letters: string): void {
  const rows = rowsOf(sheet).slice(1);
  const numbers = rows.map((row) => row.getAttribute("r") ?? "");
  const sorted = rows.toSorted((a, b) => (textIn(a, letters) < textIn(b, letters) ? 1 : -1));
  const parent = rows[0]?.parentNode;
  sorted.forEach((row, index) => {
    const number = numbers[index] ?? "";
    row.setAttribute("r", number);
    for (const cell of childrenOf(row, "c")) cell.setAttribute("r", `${lettersOf(cell)}${number}`);
    parent?.appendChild(row);
  });
  const last = numbers.at(-1) ?? "";
  const [, end = ""] = (table.getAttribute("ref") ?? "").split(":");
  const state = add(table, "sortState", { ref: `A2:${end}` }, childOf(table, "tableColumns") ?? null);
  add(state, "sortCondition", { descending: "1", ref: `${letters}2:${letters}${last}` });
}

/** Shows only the rows of a table whose cell in the column has the text. */
export function filterBy(sheet: XmlElement, table: XmlElement, letters: string, text: string): void {
  for (const row of rowsOf(sheet).slice(1)) if (textIn(row, letters) !== text) row.setAttribute("hidden", "1");
  const filter = childOf(table, "autoFilter");
  if (filter === undefined) throw new Error("the table has no filter buttons");
  const column = add(filter, "filterColumn", { colId: String(columnNumber(letters) - 1) });
  add(add(column, "filters"), "filter", { val: text });
}

/** Types a line right below a table that begins in A1, which then has one row more; by column. */
export function addLine(sheet: XmlElement, table: XmlElement, cells: Readonly<Record<string, string | number>>): void {
  const [, end = "", last = ""] = /:([A-Z]+)(\d+)$/.exec(table.getAttribute("ref") ?? "") ?? [];
  const row = Number(last) + 1;
  for (const one of [table, childOf(table, "autoFilter")]) one?.setAttribute("ref", `A1:${end}${row}`);
  for (const [letters, value] of Object.entries(cells)) type(sheet, `${letters}${row}`, value);
}

/** Gives a sheet another name; defined names follow, as Excel makes them. */
export function renameSheet(pkg: Package, from: string, to: string): void {
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
  inPart(pkg, findWorkbook(pkg).part, (workbook) => {
    const sheets = childOf(workbook, "sheets");
    const sheet = sheets && childrenOf(sheets, "sheet").find((one) => one.getAttribute("name") === from);
    if (sheet === undefined) throw new Error(`There is no sheet ${from}`);
    sheet.setAttribute("name", to);
    const names = childOf(workbook, "definedNames");
    for (const name of names === undefined ? [] : childrenOf(names, "definedName"))
      name.textContent = (name.textContent ?? "")
        .replaceAll(quoted(from), quoted(to))
        .replaceAll(`${from}!`, quoted(to));
  });
}

/** Types a heading right of a table that begins in A1, which then has one column more; gives the column's letters. */
export function addColumn(sheet: XmlElement, table: XmlElement, heading: string): string {
  const columns = childOf(table, "tableColumns");
  if (columns === undefined) throw new Error("the table has no columns");
  const count = childrenOf(columns).length + 1;
  const letters = columnLetters(count);
  const last = /\d+$/.exec(table.getAttribute("ref") ?? "")?.[0] ?? "";
  for (const one of [table, childOf(table, "autoFilter")]) one?.setAttribute("ref", `A1:${letters}${last}`);
  columns.setAttribute("count", String(count));
  add(columns, "tableColumn", { id: String(count + 50), name: heading });
  type(sheet, `${letters}1`, heading);
  return letters;
}

/** Copies the first chart of a sheet that has charts, beside the others, under a name of the person's. */
export function addChart(
  pkg: Package,
  sheetName: string,
  name: string,
): { readonly part: string; readonly drawing: string } {
  const sheetRels = partOfSheet(pkg, sheetName).replace(/([^/]+)$/, "_rels/$1.rels");
  const drawing = `xl/drawings/${/drawings\/([^"]+)"/.exec(pkg.text(sheetRels))?.[1] ?? ""}`;
  const rels = drawing.replace(/([^/]+)$/, "_rels/$1.rels");
  const original = `xl/charts/${/charts\/([^"]+)"/.exec(pkg.text(rels))?.[1] ?? ""}`;
  const part = "xl/charts/chart900.xml";
  pkg.set(part, pkg.text(original));
  pkg.set(
    rels,
    pkg
      .text(rels)
      .replace(
        "</Relationships>",
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart900.xml"/></Relationships>',
      ),
  );
  pkg.set(
    "[Content_Types].xml",
    pkg
      .text("[Content_Types].xml")
      .replace(
        "</Types>",
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`,
      ),
  );
  inPart(pkg, drawing, (root) => {
    const anchor = childrenOf(root)[0]?.cloneNode(true);
    if (anchor === undefined) throw new Error(`${drawing} has no chart`);
    root.appendChild(anchor);
    const copy = childrenOf(root).at(-1);
    const all = (node: XmlElement): XmlElement[] => [node, ...childrenOf(node).flatMap(all)];
    for (const element of copy === undefined ? [] : all(copy)) {
      if (element.localName === "cNvPr") {
        element.setAttribute("id", "900");
        element.setAttribute("name", name);
        element.setAttribute("descr", "A chart of our own");
      }
      if (element.localName === "chart") element.setAttribute("r:id", "rId900");
    }
  });
  return { part, drawing };
}
