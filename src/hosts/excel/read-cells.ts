/** The cells of one block as Excel gives them, put into a sheet. */
import { isDateFormat } from "../../core/date-format";
import { interner, type Area, type Pool, type SheetBuilder } from "../../core/sheet";
import { looksLikeInput } from "../host-text";

/** What is loaded of a block: row by row, each row from its first column. */
export interface RawBlock {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** A date cell whose text can say from which year the workbook counts its days. */
export interface DateCell {
  readonly row: number;
  readonly column: number;
  readonly serial: number;
}

export interface CellReader {
  /** Puts a block into a sheet. */
  put(builder: SheetBuilder, area: Area, block: RawBlock): void;
  /** Of the blocks since the last call, one for each format that shows the year. */
  takeDates(): readonly DateCell[];
}

/** The day after the last that Excel can show. */
const DATE_END = 2958466;
const SHOWS_YEAR = /yyyy/i;
/** Before this Excel's two date systems have no year that tells them apart. */
const FIRST_TELLING = 1462;

interface FormatFacts {
  readonly index: number;
  readonly isDate: boolean;
  readonly isText: boolean;
}

/** A reader into one pool, shared by all sheets of the workbook. */
export function createCellReader(pool: Pool): CellReader {
  const text = interner(pool.texts);
  const format = interner(pool.formats);
  const formats = new Map<string, FormatFacts>();
  let dates: DateCell[] = [];
  let told = new Set<string>();

  const factsOf = (code: string): FormatFacts => {
    let facts = formats.get(code);
    if (facts === undefined) {
      const plain = /^general$/i.test(code) ? "General" : code;
      facts = { index: format(plain), isDate: isDateFormat(plain), isText: plain === "@" };
      formats.set(code, facts);
    }
    return facts;
  };

  const setNumber = (builder: SheetBuilder, row: number, column: number, value: number, code: string): void => {
    const { index, isDate } = factsOf(code);
    const isDay = isDate && value >= 0 && value < DATE_END;
    builder.set(row, column, isDay ? "date" : "number", value, index);
    if (isDay && value >= FIRST_TELLING && !told.has(code) && SHOWS_YEAR.test(code)) {
      told.add(code);
      dates.push({ row, column, serial: value });
    }
  };

  const putCell = (
    builder: SheetBuilder,
    row: number,
    column: number,
    value: unknown,
    formula: unknown,
    type: string,
    code: string,
  ): void => {
    // A text that only looks like a formula is the same in both.
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    const facts = factsOf(code);
    if (typeof value === "number") setNumber(builder, row, column, value, code);
    else if (typeof value === "boolean") builder.set(row, column, "boolean", value ? 1 : 0, facts.index);
    else if (type === "Error") builder.set(row, column, "error", text(String(value)), facts.index);
    else if (typeof value === "string" && type !== "Empty" && (value !== "" || isFormula)) {
      // The apostrophe itself is never given: without one Excel would have made something else of the text.
      const quoted = !isFormula && !facts.isText && looksLikeInput(value);
      builder.set(row, column, "text", text(value), facts.index, quoted ? { quoted } : undefined);
    }
    if (isFormula) builder.setFormula(row, column, formula);
  };

  return {
    put(builder, area, { values, formulas, valueTypes, numberFormat }) {
      for (let down = 0; down < values.length; down++) {
        const line = values[down] ?? [];
        const types = valueTypes[down] ?? [];
        for (let right = 0; right < line.length; right++) {
          const value = line[right];
          const formula = formulas[down]?.[right];
          if (value === "" && formula === "") continue;
          putCell(
            builder,
            area.firstRow + down,
            area.firstColumn + right,
            value,
            formula,
            types[right] ?? "",
            numberFormat[down]?.[right] ?? "General",
          );
        }
      }
    },
    takeDates() {
      const taken = dates;
      dates = [];
      told = new Set();
      return taken;
    },
  };
}
