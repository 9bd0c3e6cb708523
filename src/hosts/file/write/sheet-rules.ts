/** Conditional formats and drop-downs of one of our sheets: ours are written anew, people's stay. */
import type { OwnConditionalFormat, OwnSheet, OwnValidation } from "../../../core/own-sheet";
import type { Area } from "../../../core/sheet";
import { childOf, childrenOf, elementLike, type XmlElement } from "../xml";
import { areaName, coveredBy, intersects, parseAreas, subtractAll } from "../../host-areas";
import type { ListNames } from "../../host-lists";
import { cutText } from "../../host-text";
import { addChild, ensureChild, placeChild } from "./edit-xml";
import { SHEET_ORDER } from "./sheet-frame";
import type { Styles } from "./styles";
import { withCodes } from "./text";

const MOST_TITLE = 32;
const MOST_PROMPT = 255;

/** A formula without its numbers, texts and addresses: the same for one of our rules whatever day and row it was written for. */
const shapeOf = (formula: string): string =>
  formula
    .replace(/^=/, "")
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/\d+/g, "0")
    .replace(/\s+/g, "");

/** Writes our conditional formats in place of our old ones. */
export function setConditionalFormats(root: XmlElement, own: OwnSheet, ours: readonly Area[], styles: Styles): void {
  const shapes = new Set(own.conditionalFormats.map(({ formula }) => shapeOf(formula)));
  let highest = 0;
  for (const block of childrenOf(root, "conditionalFormatting")) {
    const inside = coveredBy(parseAreas(block.getAttribute("sqref") ?? ""), ours);
    for (const rule of childrenOf(block, "cfRule")) {
      const formula = childOf(rule, "formula")?.textContent ?? "";
      if (inside && rule.getAttribute("type") === "expression" && shapes.has(shapeOf(formula))) block.removeChild(rule);
      else highest = Math.max(highest, Number(rule.getAttribute("priority")) || 0);
    }
    if (childrenOf(block, "cfRule").length === 0) root.removeChild(block);
  }
  for (const format of own.conditionalFormats)
    placeChild(root, conditionalFormat(root, format, ++highest, styles), SHEET_ORDER);
}

function conditionalFormat(
  root: XmlElement,
  format: OwnConditionalFormat,
  priority: number,
  styles: Styles,
): XmlElement {
  const block = elementLike(root, "conditionalFormatting", { sqref: areaName(format.area) });
  const dxfId = styles.conditional(format.style);
  addChild(
    addChild(block, "cfRule", { type: "expression", dxfId, priority }),
    "formula",
    {},
    format.formula.replace(/^=/, ""),
  );
  return block;
}

/** Writes our drop-downs in place of our old ones, beside those of people. */
export function setValidations(root: XmlElement, own: OwnSheet, ours: readonly Area[], names: ListNames): void {
  const old = childOf(root, "dataValidations");
  const written = own.validations.map((validation) => ({ validation, source: sourceOf(validation, names) }));
  const sources = new Set(written.map(({ source }) => source));
  const titles = new Set(own.validations.map(({ promptTitle }) => cutText(promptTitle, MOST_TITLE)));
  const theirs: Area[] = [];
  for (const element of old === undefined ? [] : childrenOf(old, "dataValidation")) {
    const areas = parseAreas(element.getAttribute("sqref") ?? "");
    const source = childOf(element, "formula1")?.textContent ?? "";
    const title = element.getAttribute("promptTitle") ?? "";
    const isList = element.getAttribute("type") === "list";
    if (isList && coveredBy(areas, ours) && (sources.has(source) || (title !== "" && titles.has(title)))) {
      old?.removeChild(element);
    } else theirs.push(...areas);
  }
  for (const { validation, source } of written) {
    const sqref = subtractAll(
      [validation.area],
      theirs.filter((area) => intersects(area, validation.area)),
    );
    if (sqref.length === 0 || source === "") continue;
    const list = ensureChild(root, "dataValidations", SHEET_ORDER);
    list.appendChild(dataValidation(root, validation, source, sqref.map(areaName).join(" ")));
  }
  const list = childOf(root, "dataValidations");
  const count = list === undefined ? 0 : childrenOf(list, "dataValidation").length;
  if (list !== undefined && count === 0) root.removeChild(list);
  else list?.setAttribute("count", String(count));
}

function sourceOf(validation: OwnValidation, names: ListNames): string {
  const name = names.get(validation.list);
  if (name !== undefined) return name;
  return validation.list.length === 0 ? "" : `"${validation.list.join(",")}"`;
}

function dataValidation(root: XmlElement, validation: OwnValidation, source: string, sqref: string): XmlElement {
  const element = elementLike(root, "dataValidation", { type: "list", allowBlank: 1 });
  if (validation.prompt !== "" || validation.promptTitle !== "") element.setAttribute("showInputMessage", "1");
  if (validation.strict) element.setAttribute("showErrorMessage", "1");
  const refusal = withCodes(cutText(validation.refusal ?? "", MOST_PROMPT));
  if (refusal !== "") element.setAttribute("error", refusal);
  const title = withCodes(cutText(validation.promptTitle, MOST_TITLE));
  const prompt = withCodes(cutText(validation.prompt, MOST_PROMPT));
  if (title !== "") element.setAttribute("promptTitle", title);
  if (prompt !== "") element.setAttribute("prompt", prompt);
  element.setAttribute("sqref", sqref);
  addChild(element, "formula1", {}, source);
  return element;
}
