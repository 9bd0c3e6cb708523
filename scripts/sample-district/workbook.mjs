/** A small writer of .xlsx workbooks as raw parts: enough of Excel to make the files that districts keep. */
import { zipSync, strToU8 } from "fflate";

/** Cells that are more than a plain text, number or boolean. */
export const date = (serial, format = "m/d/yyyy") => ({ value: serial, style: { format } });
export const percent = (share, format = "0%") => ({ value: share, style: { format } });
export const number = (value, format) => ({ value, style: { format } });
/** Text typed with an apostrophe in front. */
export const quoted = (text) => ({ value: text, style: { quoted: true } });
export const formula = (text, value, style) => ({ formula: text, value, ...(style ? { style } : {}) });
/** A formula that no program has calculated yet. */
export const uncalculated = (text, style) => ({ formula: text, ...(style ? { style } : {}) });
export const error = (name, text) => ({ error: name, ...(text ? { formula: text } : {}) });
export const styled = (value, style) => ({ value, style });
/** Formatted, and nothing in it. */
export const formatted = { style: { fill: "FFF2F2F2" } };

/** Day serial in the 1900 system. */
export const serial = (year, month, day) => Math.round(Date.UTC(year, month - 1, day) / 86400000) + 25569;

export function columnLetters(column) {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
export const cellName = (row, column) => `${columnLetters(column)}${row}`;

const escapeXml = (text) =>
  String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const BUILT_IN_FORMATS = { General: 0, 0: 1, "0.00": 2, "#,##0": 3, "0%": 9, "0.00%": 10, "m/d/yyyy": 14, "@": 49 };

function createStyles() {
  const formats = [];
  const fonts = ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'];
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  const xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const known = new Map();
  const indexIn = (list, entry) => {
    const at = list.indexOf(entry);
    return at >= 0 ? at : list.push(entry) - 1;
  };
  const formatId = (code) => BUILT_IN_FORMATS[code] ?? 164 + indexIn(formats, code);
  return {
    index(style) {
      if (style === undefined) return 0;
      const key = JSON.stringify([
        style.format,
        style.bold,
        style.italic,
        style.size,
        style.fill,
        style.quoted,
        style.wrap,
      ]);
      let index = known.get(key);
      if (index === undefined) {
        const font = `<font>${style.bold ? "<b/>" : ""}${style.italic ? "<i/>" : ""}<sz val="${style.size ?? 11}"/><name val="Calibri"/><family val="2"/></font>`;
        const fontId = style.bold || style.italic || style.size ? indexIn(fonts, font) : 0;
        const fillId = style.fill
          ? indexIn(
              fills,
              `<fill><patternFill patternType="solid"><fgColor rgb="${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
            )
          : 0;
        const numFmtId = formatId(style.format ?? "General");
        index =
          xfs.push(
            `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0"${style.quoted ? ' quotePrefix="1"' : ""}${numFmtId ? ' applyNumberFormat="1"' : ""}${fontId ? ' applyFont="1"' : ""}${fillId ? ' applyFill="1"' : ""}${style.wrap ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : "/>"}`,
          ) - 1;
        known.set(key, index);
      }
      return index;
    },
    xml: () =>
      `${XML}<styleSheet xmlns="${MAIN}">${formats.length ? `<numFmts count="${formats.length}">${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`).join("")}</numFmts>` : ""}<fonts count="${fonts.length}">${fonts.join("")}</fonts><fills count="${fills.length}">${fills.join("")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
  };
}

function createTexts() {
  const list = [];
  const known = new Map();
  let uses = 0;
  return {
    index(text) {
      uses++;
      let index = known.get(text);
      if (index === undefined) known.set(text, (index = list.push(text) - 1));
      return index;
    },
    xml: () =>
      `${XML}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${list.length}">${list.map((text) => `<si><t${/^\s|\s$|\s\s|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</t></si>`).join("")}</sst>`,
  };
}

function cellXml(row, column, cell, styles, texts) {
  const full = typeof cell === "object" ? cell : { value: cell };
  const style = styles.index(full.style);
  const open = `<c r="${cellName(row, column)}"${style ? ` s="${style}"` : ""}`;
  const made = full.formula === undefined ? "" : `<f>${escapeXml(full.formula.replace(/^=/, ""))}</f>`;
  if (full.error) return `${open} t="e">${made}<v>${full.error}</v></c>`;
  const { value } = full;
  if (value === undefined || value === null) return made ? `${open}>${made}</c>` : `${open}/>`;
  if (typeof value === "boolean") return `${open} t="b">${made}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${open}>${made}<v>${value}</v></c>`;
  if (made) return `${open} t="str">${made}<v>${escapeXml(value)}</v></c>`;
  return `${open} t="s"><v>${texts.index(value)}</v></c>`;
}

/** A sheet to fill: rows and columns are numbered from 1, as Excel shows them. */
function createSheet(name, { hidden = false } = {}) {
  const rows = new Map();
  const sheet = {
    name,
    hidden,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    widths: new Map(),
    nativeTable: null,
    filter: null,
    frozenRows: 0,
    formatOnly: null,
    set(row, column, cell) {
      let cells = rows.get(row);
      if (!cells) rows.set(row, (cells = new Map()));
      if (cell === null || cell === undefined) cells.delete(column);
      else cells.set(column, cell);
    },
    get: (row, column) => rows.get(row)?.get(column) ?? null,
    merge(firstRow, firstColumn, lastRow, lastColumn) {
      sheet.merges.push(`${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`);
    },
  };
  return sheet;
}

function sheetXml(sheet, styles, texts, active) {
  const columns = [...new Set([...sheet.widths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const rowNumbers = [...new Set([...sheet.rows.keys(), ...sheet.hiddenRows])].sort((a, b) => a - b);
  const rowXml = rowNumbers.map((row) => {
    const cells = [...(sheet.rows.get(row) ?? new Map())].sort((a, b) => a[0] - b[0]);
    return `<row r="${row}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells.map(([column, cell]) => cellXml(row, column, cell, styles, texts)).join("")}</row>`;
  });
  const lastColumn = Math.max(1, ...[...sheet.rows.values()].flatMap((cells) => [...cells.keys()]));
  const lastRow = Math.max(1, ...rowNumbers);
  const blank = sheet.formatOnly
    ? Array.from(
        { length: sheet.formatOnly.last - sheet.formatOnly.first + 1 },
        (_, i) =>
          `<row r="${sheet.formatOnly.first + i}" s="${styles.index(sheet.formatOnly.style)}" customFormat="1"/>`,
      )
    : [];
  const frozen = sheet.frozenRows
    ? `<pane ySplit="${sheet.frozenRows}" topLeftCell="A${sheet.frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
    : "";
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:${cellName(lastRow, lastColumn)}"/><sheetViews><sheetView${active ? ' tabSelected="1"' : ""} workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${
    columns.length
      ? `<cols>${columns.map((column) => `<col min="${column}" max="${column}" width="${sheet.widths.get(column) ?? 12}" customWidth="1"${sheet.hiddenColumns.has(column) ? ' hidden="1"' : ""}/>`).join("")}</cols>`
      : ""
  }<sheetData>${rowXml.join("")}${blank.join("")}</sheetData>${sheet.filter ? `<autoFilter ref="${sheet.filter}"/>` : ""}${
    sheet.merges.length
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : ""
  }<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${sheet.nativeTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ""}</worksheet>`;
}

function tableXml(table, id) {
  const { filterColumn, filterValues } = table;
  const filter =
    filterColumn === undefined
      ? ""
      : `<filterColumn colId="${filterColumn}"><filters>${filterValues.map((value) => `<filter val="${escapeXml(value)}"/>`).join("")}</filters></filterColumn>`;
  return `${XML}<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.ref}" totalsRowShown="0"><autoFilter ref="${table.ref}">${filter}</autoFilter><tableColumns count="${table.headings.length}">${table.headings.map((heading, i) => `<tableColumn id="${i + 1}" name="${escapeXml(heading)}"/>`).join("")}</tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** Document time and zip time never move, so the bytes do not either. */
const MADE_ON = "2026-02-02T08:00:00Z";
const ZIP_TIME = new Date(2026, 1, 2, 8, 0, 0);

/** `names` are defined names of the whole workbook: `[["LT_LeadershipSummary", "'Leadership Summary'!$A$1:$B$9"], …]`. */
export function createBook({ dateSystem1904 = false, names = [] } = {}) {
  const sheets = [];
  return {
    sheets,
    addSheet(name, facts) {
      const sheet = createSheet(name, facts);
      sheets.push(sheet);
      return sheet;
    },
    /** The workbook as the bytes of an .xlsx file. */
    bytes() {
      const styles = createStyles();
      const texts = createTexts();
      const parts = new Map();
      const tables = sheets.filter((sheet) => sheet.nativeTable);
      sheets.forEach((sheet, i) => {
        parts.set(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, styles, texts, i === 0));
        const id = tables.indexOf(sheet) + 1;
        if (id === 0) return;
        parts.set(
          `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
          `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/table" Target="../tables/table${id}.xml"/></Relationships>`,
        );
        parts.set(`xl/tables/table${id}.xml`, tableXml(sheet.nativeTable, id));
      });
      const override = (part, type) => `<Override PartName="/${part}" ContentType="${type}"/>`;
      const documents = {
        "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", `${TYPE}.sheet.main+xml`)}${sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`)).join("")}${tables.map((_, i) => override(`xl/tables/table${i + 1}.xml`, `${TYPE}.table+xml`)).join("")}${override("xl/styles.xml", `${TYPE}.styles+xml`)}${override("xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`)}${override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}${override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")}</Types>`,
        "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
        "docProps/app.xml": `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
        "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Larkmoor County Schools, an invented district</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${MADE_ON}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${MADE_ON}</dcterms:modified></cp:coreProperties>`,
        "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${dateSystem1904 ? ' date1904="1"' : ""}/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.map((sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${sheet.hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`).join("")}</sheets>${names.length ? `<definedNames>${names.map(([name, refersTo]) => `<definedName name="${name}">${escapeXml(refersTo)}</definedName>`).join("")}</definedNames>` : ""}<calcPr calcId="191029"/></workbook>`,
        "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        "xl/styles.xml": styles.xml(),
        "xl/sharedStrings.xml": texts.xml(),
      };
      return zipParts([...Object.entries(documents), ...parts]);
    },
  };
}

/** Parts as an .xlsx file, always the same bytes. */
export const zipParts = (entries) =>
  zipSync(Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)])), { level: 9, mtime: ZIP_TIME });
