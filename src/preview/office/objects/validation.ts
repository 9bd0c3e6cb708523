/** Data validation of a range. */
import type { Book, BookValidation } from "../../workbook/book";
import { areaName } from "../../workbook/area-names";
import { absoluteFormula } from "../../workbook/formula-names";
import { clearValidation, invalidCells, setValidation, validationsOn, validOver } from "../../workbook/validations";
import { invalidArgument } from "../../workbook/refusals";
import {
  asBoolean,
  asOption,
  asOptionOrFirst,
  asRecord,
  asText,
  itemNotFound,
  optional,
  refuseOthers,
} from "../arguments";
import { isType, office, UnknownMember, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import { areasWhere } from "../special-cells";
import type { RangeTarget, Targets } from "../targets";

const COMPARED = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

type Rule = Pick<BookValidation, "type" | "formula1" | "formula2" | "operator" | "inCellDropDown">;

/** A number, a text, a formula, or cells. */
function operand(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (isType(value, "Range")) return absoluteFormula(value.target.sheet.name, value.target.area);
  return asText(value);
}

/** Only one kind of rule can be given (D03). */
function ruleOf(value: unknown): Rule {
  const given = Object.entries(asRecord(value)).filter(([, one]) => one !== null && one !== undefined);
  const [first, ...others] = given;
  if (first === undefined || others.length > 0) throw invalidArgument();
  const [kind, content] = first;
  const fields = asRecord(content);
  const blank = { formula2: "", operator: "", inCellDropDown: false };
  if (kind === "list") {
    refuseOthers(fields, ["inCellDropDown", "source"], "ListDataValidation");
    return {
      ...blank,
      type: "List",
      formula1: operand(fields["source"]),
      inCellDropDown: optional(fields["inCellDropDown"], asBoolean, true),
    };
  }
  if (kind === "custom") {
    refuseOthers(fields, ["formula"], "CustomDataValidation");
    return { ...blank, type: "Custom", formula1: operand(fields["formula"]) };
  }
  const type = Object.hasOwn(COMPARED, kind) ? COMPARED[kind as keyof typeof COMPARED] : undefined;
  if (type === undefined) throw new UnknownMember(`DataValidationRule.${kind}`);
  refuseOthers(fields, ["formula1", "formula2", "operator"], "DataValidationRule");
  return {
    ...blank,
    type,
    formula1: operand(fields["formula1"]),
    formula2: optional(fields["formula2"], operand, ""),
    operator: asOption(fields["operator"], OPERATORS, "DataValidationRule.operator"),
  };
}

function ruleAsGiven({ type, formula1, formula2, operator, inCellDropDown }: BookValidation): object {
  if (type === "List") return { list: { inCellDropDown, source: formula1 } };
  if (type === "Custom") return { custom: { formula: formula1 } };
  const kind = Object.entries(COMPARED).find(([, name]) => name === type)?.[0] ?? "";
  return { [kind]: { formula1, ...(formula2 === "" ? {} : { formula2 }), operator } };
}

const NO_PROMPT = { show: true, title: "", message: "" };
const NO_ALERT = { show: true, title: "", message: "", style: "Stop" } as const;

/** The one validation that the whole range has; null when there is none or more than one. */
function only({ sheet, area }: RangeTarget): BookValidation | null {
  const found = validationsOn(sheet, area);
  const [first, ...others] = found;
  return first !== undefined && others.length === 0 ? first : null;
}

const isExactly = (validation: BookValidation, { area }: RangeTarget): boolean =>
  validation.areas.length === 1 && validation.areas.every((one) => areaName(one) === areaName(area));

function setRule(target: RangeTarget, value: unknown, { book }: Session): void {
  const rule = ruleOf(value);
  const before = only(target);
  const kept = before !== null && isExactly(before, target) ? before : null;
  setValidation(book, target.sheet, {
    ignoreBlanks: kept?.ignoreBlanks ?? true,
    prompt: kept?.prompt ?? NO_PROMPT,
    alert: kept?.alert ?? NO_ALERT,
    ...rule,
    areas: [target.area],
  });
}

/** Changes what belongs to a rule; the stand-in does not keep a prompt or an alert without one. */
function change(target: RangeTarget, book: Book, changed: Partial<BookValidation>): void {
  const before = only(target);
  if (before === null) throw new UnknownMember("a prompt or an alert of DataValidation without a rule");
  setValidation(book, target.sheet, { ...before, ...changed, areas: [target.area] });
}

function setPrompt(target: RangeTarget, value: unknown, { book }: Session): void {
  const given = asRecord(value);
  refuseOthers(given, ["showPrompt", "title", "message"], "DataValidationPrompt");
  const prompt = {
    show: optional(given["showPrompt"], asBoolean, true),
    title: limited(given["title"], 32),
    message: limited(given["message"], 255),
  };
  change(target, book, { prompt });
}

function setAlert(target: RangeTarget, value: unknown, { book }: Session): void {
  const given = asRecord(value);
  refuseOthers(given, ["showAlert", "style", "title", "message"], "DataValidationErrorAlert");
  const alert = {
    show: optional(given["showAlert"], asBoolean, true),
    style: asOptionOrFirst(given["style"], ["Stop", "Warning", "Information"], "DataValidationErrorAlert.style"),
    title: limited(given["title"], 32),
    message: limited(given["message"], 255),
  };
  change(target, book, { alert });
}

/** Excel's dialog takes titles of 32 characters and messages of 255. */
function limited(value: unknown, most: number): string {
  const text = optional(value, asText, "");
  if (text.length > most) throw invalidArgument();
  return text;
}

function invalid({ sheet, area }: RangeTarget, { book }: Session): OfficeObject<"RangeAreas"> | null {
  const cells = new Set(invalidCells(book, sheet, area).map(([row, column]) => `${row} ${column}`));
  if (cells.size === 0) return null;
  return office("RangeAreas", { sheet, areas: areasWhere(area, (row, column) => cells.has(`${row} ${column}`)) });
}

export const dataValidation: Members<Targets["DataValidation"]> = {
  reads: {
    type: (target) => {
      const count = validationsOn(target.sheet, target.area).length;
      return count === 0 ? "None" : (only(target)?.type ?? "MixedCriteria");
    },
    rule: (target) => {
      const found = only(target);
      return found === null ? {} : ruleAsGiven(found);
    },
    prompt: (target) => {
      const { show, title, message } = only(target)?.prompt ?? NO_PROMPT;
      return { showPrompt: show, title, message };
    },
    errorAlert: (target) => {
      const { show, title, message, style } = only(target)?.alert ?? NO_ALERT;
      return { showAlert: show, title, message, style };
    },
    ignoreBlanks: (target) => only(target)?.ignoreBlanks ?? true,
    valid: ({ sheet, area }, { book }) => validOver(book, sheet, area),
  },
  writes: {
    rule: setRule,
    prompt: setPrompt,
    errorAlert: setAlert,
    ignoreBlanks: (target, value, { book }) => change(target, book, { ignoreBlanks: asBoolean(value) }),
  },
  calls: {
    clear: ({ sheet, area }, _, { book }) => clearValidation(book, sheet, area),
    getInvalidCells: (target, _, session) => {
      const found = invalid(target, session);
      if (found === null) throw itemNotFound();
      return found;
    },
    getInvalidCellsOrNullObject: (target, _, session) => invalid(target, session),
  },
};
