/** One worksheet part, scanned as it is unpacked: a sheet of a million rows is never held as text. */
import { dayOf } from "../../core/day";
import { buildSheet, type Area, type DateSystem, type Pool, type Run, type Sheet } from "../../core/sheet";
import type { Package } from "./package";
import type { SheetPart } from "./parts";
import { readTables } from "./read-tables";
import { unescapeText } from "./read-strings";
import type { ValueStyles } from "./read-styles";
import { parseArea } from "./reference";
import { attributeOf, plainNumber, scanXml, textOf, type Attributes } from "./scan-xml";
import { openFormula, sheetFormulas, type SheetFormula } from "./sheet-formulas";
import { isOn, malformed } from "./xml";

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly pkg: Package;
  readonly pool: Pool;
  readonly text: (text: string) => number;
  readonly format: (code: string) => number;
  readonly dateSystem: DateSystem;
  readonly sharedStrings: Uint32Array;
  readonly styles: ValueStyles;
}

type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;
/** The day after the last that Excel can show. */
const DATE_END = 2958466;
const SLASH = 0x2f;
const COMMON_TYPES: Readonly<Record<string, CellType>> = { n: "n", s: "s", b: "b", e: "e", d: "d" };

/** Reads one worksheet; `mark` is the defined name that says it is ours. */
export function readSheet(context: SheetContext, sheet: SheetPart, mark: string | null): Sheet {
  const { pool, styles, sharedStrings, dateSystem } = context;
  const builder = buildSheet(sheet.name, pool, dateSystem);
  const formulas = sheetFormulas();
  const facts = { merges: [] as Area[], hiddenRows: [] as Run[], hiddenColumns: [] as Run[] };
  let filtered = false;
  let isProtected = false;

  let depth = 0;
  let section = "";
  let inData = false;
  let row = 0;
  let column = 0;
  let style = 0;
  let type: CellType = "n";
  let filling: "value" | "formula" | "text" | null = null;
  let inPhonetic = false;
  /** The value, as a number when its bytes are plain digits, else as text; null when there is none. */
  let number = Number.NaN;
  let text: string | null = null;
  let formula: SheetFormula | null = null;

  const openRow = (attributes: Attributes): void => {
    const said = attributeOf(attributes, "r");
    row = said === null ? row + 1 : Number(said);
    if (!(row >= 1 && row <= LAST_ROW)) throw malformed(sheet.part);
    column = 0;
    if (attributes.count > 1 && (isOn(attributeOf(attributes, "hidden")) || attributeOf(attributes, "ht") === "0")) {
      extendRuns(facts.hiddenRows, row, row);
    }
  };

  const openCell = ({ bytes, count, spans }: Attributes): void => {
    style = 0;
    type = "n";
    number = Number.NaN;
    text = null;
    formula = null;
    column++;
    for (let place = 0; place < count * 4; place += 4) {
      const nameAt = spans[place] ?? 0;
      if ((spans[place + 1] ?? 0) - nameAt !== 1) continue;
      const from = spans[place + 2] ?? 0;
      const to = spans[place + 3] ?? 0;
      switch (bytes[nameAt]) {
        case 0x72: // r
          readAddress(bytes, from, to);
          break;
        case 0x73: // s
          style = plainNumber(bytes, from, to);
          break;
        case 0x74: // t
          type = readType(bytes, from, to);
          break;
      }
    }
    if (column > LAST_COLUMN) throw malformed(sheet.part);
  };

  const readAddress = (bytes: Uint8Array, from: number, to: number): void => {
    let at = from;
    let letters = 0;
    for (; at < to; at++) {
      const place = (bytes[at] ?? 0) & 0xdf;
      if (place < 0x41 || place > 0x5a) break;
      letters = letters * 26 + place - 0x40;
    }
    const said = plainNumber(bytes, at, to);
    if (letters === 0 || !(said >= 1 && said <= LAST_ROW)) throw malformed(sheet.part);
    column = letters;
    row = said;
  };

  const addText = (bytes: Uint8Array, from: number, to: number, raw: boolean): void => {
    if (filling === "formula") {
      if (formula !== null) formula.text += textOf(bytes, from, to, raw);
      return;
    }
    // The whole value in one run, which is nearly always so, can be read without making a string.
    if (filling === "value" && text === null && bytes[to + 1] === SLASH && !raw && type !== "str") {
      number = plainNumber(bytes, from, to);
      if (!Number.isNaN(number)) return;
    }
    text = (text ?? "") + textOf(bytes, from, to, raw);
  };

  const setText = (value: string): void => {
    const quoted = styles.isQuoted[style] === true;
    // An empty text that nobody computed or quoted looks and works like a blank cell.
    if (value === "" && formula === null && !quoted) return;
    builder.set(row, column, "text", context.text(value), styles.formats[style] ?? 0, quoted ? { quoted } : undefined);
  };

  const setNumber = (value: number): void => {
    const isDate = styles.isDate[style] === true && value >= 0 && value < DATE_END;
    builder.set(row, column, isDate ? "date" : "number", value, styles.formats[style] ?? 0);
  };

  const setDate = (value: string): void => {
    const serial = serialOfIsoDate(value, dateSystem);
    if (serial === null) setText(value);
    else {
      const format = styles.isDate[style] === true ? styles.formats[style] : undefined;
      builder.set(row, column, "date", serial, format ?? context.format("m/d/yyyy"));
    }
  };

  const closeCell = (): void => {
    const typed = (): string => text ?? String(number);
    if (text !== null || !Number.isNaN(number)) {
      switch (type) {
        case "s": {
          const index = sharedStrings[Number.isNaN(number) ? Number(text) : number];
          if (index === undefined) throw malformed(sheet.part);
          if (pool.texts[index] === "" || styles.isQuoted[style] === true) setText(pool.texts[index] ?? "");
          else builder.set(row, column, "text", index, styles.formats[style] ?? 0);
          break;
        }
        case "str":
        case "inlineStr":
          setText(unescapeText(typed()));
          break;
        case "b":
          builder.set(row, column, "boolean", isOn(typed().trim()) ? 1 : 0, styles.formats[style] ?? 0);
          break;
        case "e":
          builder.set(row, column, "error", context.text(typed().trim()), styles.formats[style] ?? 0);
          break;
        case "d":
          setDate(typed().trim());
          break;
        case "n": {
          const value = text === null ? number : text.trim() === "" ? Number.NaN : Number(text);
          if (Number.isFinite(value)) setNumber(value);
          else if (text !== null && text.trim() !== "") setText(text);
          break;
        }
      }
    } else if (type === "str" && formula !== null) setText("");
    if (formula !== null) {
      const full = formulas.textFor(formula, row, column);
      if (full !== null) builder.setFormula(row, column, full);
    }
  };

  /** What stands before and after the cells. Only direct children of the sheet count: its saved views have filters too. */
  const openFact = (name: string, attributes: Attributes): void => {
    if (depth === 2) section = name;
    if (section === "mergeCells" && depth === 3) {
      const merged = parseArea(attributeOf(attributes, "ref") ?? "");
      if (merged !== null) facts.merges.push(merged);
    } else if (section === "autoFilter" && depth === 4) filtered = true;
    else if (section === "cols" && depth === 3) {
      const hidden = isOn(attributeOf(attributes, "hidden")) || Number(attributeOf(attributes, "width") ?? 1) === 0;
      if (hidden) {
        const first = Number(attributeOf(attributes, "min"));
        extendRuns(facts.hiddenColumns, first, Number(attributeOf(attributes, "max") ?? first));
      }
    } else if (depth === 2 && name === "sheetPr") filtered ||= isOn(attributeOf(attributes, "filterMode"));
    else if (depth === 2 && name === "sheetProtection") isProtected = isOn(attributeOf(attributes, "sheet"));
  };

  scanXml(
    context.pkg.pieces(sheet.part),
    {
      open(name, attributes) {
        depth++;
        if (!inData) {
          if (name === "sheetData" && depth === 2) inData = true;
          else openFact(name, attributes);
        } else if (name === "c") openCell(attributes);
        else if (name === "v") filling = "value";
        else if (name === "row") openRow(attributes);
        else if (name === "f") {
          filling = "formula";
          formula = openFormula(attributes);
        } else if (name === "t") filling = inPhonetic ? null : "text";
        else if (name === "rPh") inPhonetic = true;
      },
      text(bytes, from, to, raw) {
        if (filling !== null) addText(bytes, from, to, raw);
      },
      close(name) {
        depth--;
        if (!inData) return;
        if (name === "c") closeCell();
        else if (name === "rPh") inPhonetic = false;
        else if (name === "sheetData") inData = false;
        filling = null;
      },
    },
    sheet.part,
  );

  const built = builder.build({
    ...facts,
    visibility: sheet.visibility,
    mark,
    tables: readTables(context.pkg, sheet.part),
    filtered,
    protected: isProtected,
  });
  formulas.spread(built, (spreadRow, spreadColumn, text) => builder.setFormula(spreadRow, spreadColumn, text));
  return built;
}

function readType(bytes: Uint8Array, from: number, to: number): CellType {
  if (to - from === 1) return COMMON_TYPES[String.fromCharCode(bytes[from] ?? 0)] ?? "n";
  const name = textOf(bytes, from, to);
  return name === "str" || name === "inlineStr" ? name : "n";
}

function extendRuns(runs: Run[], first: number, last: number): void {
  const before = runs.at(-1);
  if (before !== undefined && before[1] + 1 === first) runs[runs.length - 1] = [before[0], last];
  else runs.push([first, last]);
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** The serial of a date that a file writes as ISO 8601 text, or null. */
function serialOfIsoDate(text: string, dateSystem: DateSystem): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const time = (hours + minutes / 60 + seconds / 3600) / 24;
  return dayOf({ year, month, day }) - (dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0) + time;
}
