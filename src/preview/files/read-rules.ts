/** Conditional formats and drop-downs of a worksheet part. */
import type { Area } from "../../core/sheet";
import { parseAreas } from "../../hosts/host-areas";
import { childOf, childrenOf, isOn, type XmlElement } from "../../hosts/file/xml";
import type { BookConditionalFormat, BookValidation } from "../workbook/book";

const within = (root: XmlElement, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>((elements, name) => elements.flatMap((one) => childrenOf(one, name)), [root]);

const plain = (formula: string): string => formula.replace(/_xl(?:fn|ws|pm|udf)\./g, "");

const areasOf = (element: XmlElement): Area[] =>
  parseAreas(element.getAttribute("sqref") ?? childOf(element, "sqref")?.textContent ?? "");

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** All conditional formats, highest priority first; kinds that are not drawn here are "Other", with their own name as the operator. */
export function readConditionalFormats(
  root: XmlElement,
  looks: readonly BookConditionalFormat["format"][],
  nextId: () => number,
): BookConditionalFormat[] {
  const blocks = [
    ...childrenOf(root, "conditionalFormatting"),
    ...within(root, "extLst", "ext", "conditionalFormattings", "conditionalFormatting"),
  ];
  const found = blocks.flatMap((block) => {
    const areas = areasOf(block);
    return childrenOf(block, "cfRule").map((rule) => ({
      priority: Number(rule.getAttribute("priority") ?? 0),
      format: readRule(rule, areas, looks, nextId()),
    }));
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readRule(
  rule: XmlElement,
  areas: Area[],
  looks: readonly BookConditionalFormat["format"][],
  id: number,
): BookConditionalFormat {
  const kind = rule.getAttribute("type") ?? "";
  const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map(
    (element) => `=${plain(element.textContent ?? "")}`,
  );
  const operator = CELL_OPERATORS[rule.getAttribute("operator") ?? ""];
  const look = rule.getAttribute("dxfId");
  const type = kind === "expression" ? "Custom" : kind === "cellIs" && operator !== undefined ? "CellValue" : "Other";
  return {
    id: `{${id.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-0000000000CF}`,
    areas,
    type,
    formula: formulas[0] ?? "",
    formula2: formulas[1] ?? "",
    operator: type === "CellValue" ? (operator ?? "") : type === "Other" ? kind : "",
    stopIfTrue: isOn(rule.getAttribute("stopIfTrue")),
    format: structuredClone(looks[look === null ? -1 : Number(look)] ?? { borders: {} }),
  };
}

const KINDS: Readonly<Record<string, BookValidation["type"]>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const RULE_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** All validations, those of Excel 2010 too (`x14`), whose lists stand on other sheets. */
export function readValidations(root: XmlElement): BookValidation[] {
  return [
    ...within(root, "dataValidations", "dataValidation"),
    ...within(root, "extLst", "ext", "dataValidations", "dataValidation"),
  ].map(readValidation);
}

function readValidation(element: XmlElement): BookValidation {
  const said = element.getAttribute("type") ?? "none";
  // A rule that allows everything still carries a prompt.
  const type = KINDS[said] ?? "Custom";
  const formula = (name: string): string => {
    const holder = childOf(element, name);
    const text = plain((holder === undefined ? undefined : (childOf(holder, "f") ?? holder))?.textContent ?? "").trim();
    return ruleFormula(type, text);
  };
  const style = element.getAttribute("errorStyle");
  return {
    areas: areasOf(element),
    type,
    formula1: KINDS[said] === undefined ? "=TRUE" : formula("formula1"),
    formula2: formula("formula2"),
    operator: RULE_OPERATORS[element.getAttribute("operator") ?? "between"] ?? "Between",
    // The file's attribute says the contrary of its name.
    inCellDropDown: !isOn(element.getAttribute("showDropDown")),
    ignoreBlanks: isOn(element.getAttribute("allowBlank")),
    prompt: {
      show: isOn(element.getAttribute("showInputMessage")),
      title: element.getAttribute("promptTitle") ?? "",
      message: element.getAttribute("prompt") ?? "",
    },
    alert: {
      show: isOn(element.getAttribute("showErrorMessage")),
      title: element.getAttribute("errorTitle") ?? "",
      message: element.getAttribute("error") ?? "",
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
    },
  };
}

function ruleFormula(type: BookValidation["type"], text: string): string {
  if (text === "") return "";
  if (type === "List" && /^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (type !== "List" && type !== "Custom" && Number.isFinite(Number(text))) return text;
  return `=${text}`;
}
