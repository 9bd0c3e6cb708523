/** Conditional formats by a formula and by a cell's value. Other kinds are in the workbook, and cannot be made or read in detail here. */
import type { BookBorder, BookConditionalFormat } from "../../workbook/book";
import { evaluateFormula } from "../../workbook/calculate";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  deleteConditionalFormat,
} from "../../workbook/conditional-formats";
import { touch } from "../../workbook/events";
import { refuseProtectedSheet } from "../../workbook/protection";
import { invalidArgument } from "../../workbook/refusals";
import {
  asBoolean,
  asColor,
  asInteger,
  asOption,
  asRecord,
  asText,
  itemNotFound,
  optional,
  refuseOthers,
} from "../arguments";
import { office, UnknownMember, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { BorderSide, RangeTarget, RuleTarget, Targets } from "../targets";

function find({ sheet, area }: RangeTarget, key: unknown): OfficeObject<"ConditionalFormat"> | null {
  const id = asText(key);
  const format = conditionalFormatsOn(sheet, area).find((one) => one.id === id);
  return format === undefined ? null : office("ConditionalFormat", { sheet, format });
}

function orNotFound<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw itemNotFound();
  return found;
}

export const conditionalFormats: Members<Targets["ConditionalFormatCollection"]> = {
  items: ({ sheet, area }) =>
    conditionalFormatsOn(sheet, area).map((format) => office("ConditionalFormat", { sheet, format })),
  item: (target, key) => orNotFound(find(target, key)),
  calls: {
    add: ({ sheet, area }, [type], { book }) => {
      const kind = asOption(type, ["Custom", "CellValue"], "ConditionalFormatCollection.add");
      return office("ConditionalFormat", { sheet, format: addConditionalFormat(book, sheet, [area], kind) });
    },
    clearAll: ({ sheet, area }, _, { book }) => clearConditionalFormats(book, sheet, area),
    getCount: ({ sheet, area }) => conditionalFormatsOn(sheet, area).length,
    getItemAt: ({ sheet, area }, [index]) => {
      const format = orNotFound(conditionalFormatsOn(sheet, area)[asInteger(index)]);
      return office("ConditionalFormat", { sheet, format });
    },
    getItemOrNullObject: (target, [key]) => find(target, key),
  },
};

/** Changes a format in place, as the sheet's protection allows. */
function change({ sheet }: RuleTarget, { book }: Session, apply: () => void): void {
  refuseProtectedSheet(sheet);
  apply();
  touch(book);
}

function ofKind<Type extends "CustomConditionalFormat" | "CellValueConditionalFormat">(
  target: RuleTarget,
  kind: BookConditionalFormat["type"],
  type: Type,
): OfficeObject | null {
  return target.format.type === kind
    ? office<"CustomConditionalFormat" | "CellValueConditionalFormat">(type, target)
    : null;
}

function only({ sheet, format }: RuleTarget): OfficeObject<"Range"> | null {
  const [area, ...others] = format.areas;
  return area === undefined || others.length > 0 ? null : office("Range", { sheet, area });
}

export const conditionalFormat: Members<Targets["ConditionalFormat"]> = {
  id: ({ format: { id } }) => ({ Id: id }),
  there: ({ sheet, format }, { book }) => book.sheets.includes(sheet) && sheet.conditionalFormats.includes(format),
  reads: {
    id: ({ format: { id } }) => id,
    type: ({ format: { type } }) => {
      if (type === "Other")
        throw new UnknownMember("the type of a conditional format that is neither Custom nor CellValue");
      return type;
    },
    stopIfTrue: ({ format: { stopIfTrue } }) => stopIfTrue,
    priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
  },
  writes: {
    stopIfTrue: (target, value, session) =>
      change(target, session, () => {
        target.format.stopIfTrue = asBoolean(value);
      }),
    priority: (target, value, session) => {
      const place = asInteger(value);
      const { conditionalFormats: list } = target.sheet;
      if (place < 0 || place >= list.length) throw invalidArgument();
      change(target, session, () => {
        list.splice(list.indexOf(target.format), 1);
        list.splice(place, 0, target.format);
      });
    },
  },
  parts: {
    custom: (target) => orNotFound(ofKind(target, "Custom", "CustomConditionalFormat")),
    customOrNullObject: (target) => ofKind(target, "Custom", "CustomConditionalFormat"),
    cellValue: (target) => orNotFound(ofKind(target, "CellValue", "CellValueConditionalFormat")),
    cellValueOrNullObject: (target) => ofKind(target, "CellValue", "CellValueConditionalFormat"),
  },
  calls: {
    delete: ({ sheet, format }, _, { book }) => deleteConditionalFormat(book, sheet, format),
    getRange: (target) => orNotFound(only(target)),
    getRangeOrNullObject: only,
    getRanges: ({ sheet, format }) => office("RangeAreas", { sheet, areas: format.areas }),
  },
};

export const customConditionalFormat: Members<Targets["CustomConditionalFormat"]> = {
  parts: {
    rule: (target) => office("ConditionalFormatRule", target),
    format: (target) => office("ConditionalRangeFormat", target),
  },
};

/** Refuses what is no formula. */
function checkedFormula(value: unknown, { sheet, format }: RuleTarget, { book }: Session): string {
  const formula = asText(value);
  const [area] = format.areas;
  if (!formula.startsWith("=") || area === undefined) throw invalidArgument();
  evaluateFormula(book, sheet, area.firstRow, area.firstColumn, formula);
  return formula;
}

export const conditionalFormatRule: Members<Targets["ConditionalFormatRule"]> = {
  reads: { formula: ({ format: { formula } }) => formula, formulaLocal: ({ format: { formula } }) => formula },
  writes: {
    formula: (target, value, session) =>
      change(target, session, () => {
        target.format.formula = checkedFormula(value, target, session);
      }),
  },
};

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

function setCellValueRule(target: RuleTarget, value: unknown, session: Session): void {
  const rule = asRecord(value);
  refuseOthers(rule, ["formula1", "formula2", "operator"], "ConditionalCellValueRule");
  const operator = asOption(rule["operator"], OPERATORS, "ConditionalCellValueRule.operator");
  const formula1 = checkedFormula(rule["formula1"], target, session);
  const formula2 = optional(rule["formula2"], (formula) => checkedFormula(formula, target, session), "");
  change(target, session, () => {
    target.format.operator = operator;
    target.format.formula = formula1;
    target.format.formula2 = formula2;
  });
}

export const cellValueConditionalFormat: Members<Targets["CellValueConditionalFormat"]> = {
  reads: {
    rule: ({ format: { formula, formula2, operator } }) => ({
      formula1: formula,
      ...(formula2 === "" ? {} : { formula2 }),
      operator,
    }),
  },
  writes: { rule: setCellValueRule },
  parts: { format: (target) => office("ConditionalRangeFormat", target) },
};

type Look = Omit<BookConditionalFormat["format"], "borders">;

const set =
  <Name extends keyof Look>(name: Name, read: (value: unknown) => NonNullable<Look[Name]>) =>
  (target: RuleTarget, value: unknown, session: Session): void =>
    change(target, session, () => {
      target.format.format[name] = read(value);
    });

export const conditionalRangeFormat: Members<Targets["ConditionalRangeFormat"]> = {
  reads: { numberFormat: ({ format: { format } }) => format.numberFormat ?? null },
  writes: { numberFormat: set("numberFormat", asText) },
  parts: {
    font: (target) => office("ConditionalRangeFont", target),
    fill: (target) => office("ConditionalRangeFill", target),
    borders: (target) => office("ConditionalRangeBorderCollection", target),
  },
};

export const conditionalRangeFont: Members<Targets["ConditionalRangeFont"]> = {
  reads: {
    color: ({ format: { format } }) => format.color ?? null,
    bold: ({ format: { format } }) => format.bold ?? null,
    italic: ({ format: { format } }) => format.italic ?? null,
    strikethrough: ({ format: { format } }) => format.strikethrough ?? null,
    underline: ({ format: { format } }) =>
      format.underline === undefined ? null : format.underline ? "Single" : "None",
  },
  writes: {
    color: set("color", asColor),
    bold: set("bold", asBoolean),
    italic: set("italic", asBoolean),
    strikethrough: set("strikethrough", asBoolean),
    underline: set(
      "underline",
      (value) => asOption(value, ["None", "Single"], "ConditionalRangeFont.underline") === "Single",
    ),
  },
};

export const conditionalRangeFill: Members<Targets["ConditionalRangeFill"]> = {
  reads: { color: ({ format: { format } }) => format.fill ?? null },
  writes: { color: set("fill", asColor) },
  calls: {
    clear: (target, _, session) =>
      change(target, session, () => {
        delete target.format.format.fill;
      }),
  },
};

const SIDES: Readonly<Record<string, BorderSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

const border = (target: RuleTarget, side: BorderSide): OfficeObject<"ConditionalRangeBorder"> =>
  office("ConditionalRangeBorder", { ...target, side });

export const conditionalRangeBorders: Members<Targets["ConditionalRangeBorderCollection"]> = {
  reads: { count: () => 4 },
  items: (target) => Object.values(SIDES).map((side) => border(target, side)),
  item: (target, key) => border(target, orNotFound(SIDES[asText(key)])),
  parts: {
    top: (target) => border(target, "top"),
    bottom: (target) => border(target, "bottom"),
    left: (target) => border(target, "left"),
    right: (target) => border(target, "right"),
  },
};

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

function setBorder(
  target: Targets["ConditionalRangeBorder"],
  session: Session,
  changed: (before: BookBorder) => BookBorder | null,
): void {
  const { format, side } = target;
  const after = changed(format.format.borders[side] ?? { style: "Continuous", weight: "Thin", color: "#000000" });
  change(target, session, () => {
    const others = Object.entries(format.format.borders).filter(([one]) => one !== side);
    format.format.borders = Object.fromEntries(after === null ? others : [...others, [side, after]]);
  });
}

export const conditionalRangeBorder: Members<Targets["ConditionalRangeBorder"]> = {
  reads: {
    sideIndex: ({ side }) => Object.keys(SIDES).find((key) => SIDES[key] === side),
    style: ({ format, side }) => format.format.borders[side]?.style ?? "None",
    color: ({ format, side }) => format.format.borders[side]?.color ?? "",
  },
  writes: {
    style: (target, value, session) => {
      const style = asOption(value, STYLES, "ConditionalRangeBorder.style");
      setBorder(target, session, (before) => (style === "None" ? null : { ...before, style }));
    },
    color: (target, value, session) => {
      const color = asColor(value);
      setBorder(target, session, (before) => ({ ...before, color }));
    },
  },
};
