/** The formulas of one sheet as files write them: alone, once for a group of cells, or once for an area that they fill. */
import { isEmptyAt, isFormulaAt, type Area, type Sheet } from "../../core/sheet";
import { parseArea } from "./reference";
import { attributeOf, type Attributes } from "./scan-xml";
import { movable, type MovedFormula } from "./shared-formula";

/** One cell's formula element, its text still to be filled. */
export interface SheetFormula {
  readonly kind: string;
  readonly group: string;
  readonly area: Area | null;
  text: string;
}

export interface SheetFormulas {
  /** The cell's formula with its equals sign, or null when the element says none. */
  textFor(formula: SheetFormula, row: number, column: number): string | null;
  /** Tells the formula of each cell that an array formula fills beside its own. */
  spread(sheet: Sheet, set: (row: number, column: number, text: string) => void): void;
}

/** Starts a formula from its element's attributes. */
export function openFormula(attributes: Attributes): SheetFormula {
  if (attributes.count === 0) return { kind: "", group: "", area: null, text: "" };
  const kind = attributeOf(attributes, "t") ?? "";
  const inputs = [attributeOf(attributes, "r1"), attributeOf(attributes, "r2")].filter((input) => input !== null);
  return {
    kind,
    group: attributeOf(attributes, "si") ?? "",
    area: kind === "shared" ? null : parseArea(attributeOf(attributes, "ref") ?? ""),
    text: kind === "dataTable" ? `TABLE(${inputs.join(",")})` : "",
  };
}

/** Keeps what the cells of one sheet need to know of each other. */
export function sheetFormulas(): SheetFormulas {
  const masters = new Map<string, { row: number; column: number; text: string; move: MovedFormula | null }>();
  const arrays: { area: Area; text: string }[] = [];
  return {
    textFor({ kind, group, area, text }, row, column) {
      if (kind === "shared" && text === "") {
        const master = masters.get(group);
        if (master === undefined) return null;
        master.move ??= movable(master.text);
        return `=${master.move(row - master.row, column - master.column)}`;
      }
      if (text === "") return null;
      const plain = text.includes("_xl") ? text.replace(/_xl(?:fn|ws|pm|udf)\./g, "") : text;
      if (kind === "shared") masters.set(group, { row, column, text: plain, move: null });
      if (area !== null) arrays.push({ area, text: `=${plain}` });
      return `=${plain}`;
    },
    spread(sheet, set) {
      for (const { area, text } of arrays) {
        for (let row = area.firstRow; row <= Math.min(area.lastRow, sheet.lastRow); row++) {
          for (let column = area.firstColumn; column <= Math.min(area.lastColumn, sheet.lastColumn); column++) {
            if (!isEmptyAt(sheet, row, column) && !isFormulaAt(sheet, row, column)) set(row, column, text);
          }
        }
      }
    },
  };
}
