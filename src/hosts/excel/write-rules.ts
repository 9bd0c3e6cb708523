/** Conditional formats and drop-downs of our own cells. */
import type { OwnConditionalFormat, OwnValidation } from "../../core/own-sheet";
import type { ListNames } from "../host-lists";
import { cutText } from "../host-text";
import { jsonBytes, type Command, type WriteRequest } from "./commands";

const BYTES_FOR_FORMAT = 2500;
const BYTES_FOR_VALIDATION = 1100;
const MOST_TITLE = 32;
const MOST_PROMPT = 255;

/** Excel puts each new format before all others: so the last one first. */
export const formatCommands = (
  key: string,
  sheet: string,
  formats: readonly OwnConditionalFormat[],
): readonly Command[] =>
  formats.toReversed().map((format) => ({
    sheet,
    bytes: BYTES_FOR_FORMAT + format.formula.length,
    say: (to) => addFormat(to, key, format),
  }));

function addFormat(to: WriteRequest, key: string, { area, formula, style }: OwnConditionalFormat): void {
  const { custom } = to.range(key, area).conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  const { format } = custom;
  if (style.numberFormat !== undefined) format.numberFormat = style.numberFormat;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.underline !== undefined) format.font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  const edges = [
    ["EdgeTop", style.top],
    ["EdgeBottom", style.bottom],
    ["EdgeLeft", style.left],
    ["EdgeRight", style.right],
  ] as const;
  for (const [edge, border] of edges) {
    if (border === undefined) continue;
    const side = format.borders.getItem(edge);
    side.style = "Continuous";
    side.color = border.color;
  }
}

/** The drop-downs; a list that is too long for one is taken from the cells that hold it. */
export const validationCommands = (
  key: string,
  sheet: string,
  validations: readonly OwnValidation[],
  names: ListNames,
): readonly Command[] =>
  validations.flatMap((validation): readonly Command[] => {
    const name = names.get(validation.list);
    const source = name === undefined ? validation.list.join(",") : `=${name}`;
    if (source === "") return [];
    return [
      {
        sheet,
        bytes: BYTES_FOR_VALIDATION + jsonBytes(source) + jsonBytes(validation.prompt),
        say: (to) => setValidation(to, key, validation, source),
      },
    ];
  });

function setValidation(to: WriteRequest, key: string, validation: OwnValidation, source: string): void {
  const { dataValidation } = to.range(key, validation.area);
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.prompt = {
    showPrompt: validation.prompt !== "" || validation.promptTitle !== "",
    title: cutText(validation.promptTitle, MOST_TITLE),
    message: cutText(validation.prompt, MOST_PROMPT),
  };
  dataValidation.errorAlert = {
    showAlert: validation.strict,
    style: "Stop",
    title: "",
    message: cutText(validation.refusal ?? "", MOST_PROMPT),
  };
}
