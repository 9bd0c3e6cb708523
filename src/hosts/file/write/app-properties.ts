/** The list of sheets and names that a workbook's properties hold: kept true. */
import { childOf, childrenOf, elementLike, isElement, parseXml, rootOf, serializeXml, type XmlElement } from "../xml";
import type { DefinedName } from "./workbook-xml";

interface Group {
  readonly heading: string;
  readonly count: XmlElement;
  readonly titles: XmlElement[];
}

/** The properties part with new sheets, and names that people can see, in their groups; unchanged when it keeps no such list. */
export function withTitles(
  text: string,
  part: string,
  sheets: { readonly all: readonly string[]; readonly added: readonly string[] },
  names: readonly string[],
): string {
  const document = parseXml(text, part);
  const root = rootOf(document, part);
  const titles = vectorIn(root, "TitlesOfParts");
  const pairs = vectorIn(root, "HeadingPairs");
  if (titles === undefined || pairs === undefined) return text;
  const groups = groupsOf(pairs, titles);
  if (groups === null) return text;
  const isSheet = new Set(sheets.all.map((name) => name.toLowerCase()));
  const textsOf = (group: Group): string[] => group.titles.map((title) => title.textContent ?? "");
  const worksheets = groups.find((group) => textsOf(group).some((title) => isSheet.has(title.toLowerCase())));
  if (worksheets === undefined) return text;
  const listed = new Set(textsOf(worksheets).map((title) => title.toLowerCase()));
  const newSheets = sheets.added.filter((name) => !listed.has(name.toLowerCase()));
  append(titles, worksheets, newSheets);

  const named =
    groups.find((group) => group !== worksheets && textsOf(group).some((title) => title.includes("!"))) ??
    groups.find(({ heading }) => heading === "Named Ranges") ??
    (worksheets.heading === "Worksheets" && names.length > 0 ? newGroup(pairs, titles, "Named Ranges") : undefined);
  if (named !== undefined) {
    const known = new Set(textsOf(named).map((title) => title.toLowerCase()));
    append(
      titles,
      named,
      names.filter((name) => !known.has(name.toLowerCase())),
    );
  }
  return serializeXml(document);
}

/** Names as the properties list them: `'Leadership Gaps'!Print_Area`. */
export const titleOfName = ({ name }: DefinedName, sheet: string | null): string =>
  sheet === null
    ? name
    : `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${name.replace(/^_xlnm\./, "")}`;

function vectorIn(root: XmlElement, name: string): XmlElement | undefined {
  const element = childOf(root, name);
  return element === undefined ? undefined : childOf(element, "vector");
}

function groupsOf(pairs: XmlElement, titles: XmlElement): Group[] | null {
  const all = childrenOf(titles);
  const variants = childrenOf(pairs).map((variant) => childrenOf(variant)[0]);
  const groups: Group[] = [];
  let at = 0;
  for (let index = 0; index + 1 < variants.length; index += 2) {
    const count = variants[index + 1];
    const length = Number(count?.textContent);
    if (count === undefined || !Number.isInteger(length)) return null;
    groups.push({ heading: variants[index]?.textContent ?? "", count, titles: all.slice(at, at + length) });
    at += length;
  }
  return at === all.length ? groups : null;
}

function append(vector: XmlElement, group: Group, titles: readonly string[]): void {
  if (titles.length === 0) return;
  const after = group.titles.at(-1)?.nextSibling ?? null;
  for (const title of titles) {
    const element = elementLike(vector, "lpstr");
    element.textContent = title;
    vector.insertBefore(element, after);
    group.titles.push(element);
  }
  group.count.textContent = String(group.titles.length);
  vector.setAttribute("size", String(childrenOf(vector).length));
}

function newGroup(pairs: XmlElement, titles: XmlElement, heading: string): Group {
  const variant = (kind: string, value: string): XmlElement => {
    const outer = elementLike(pairs, "variant");
    const inner = elementLike(pairs, kind);
    inner.textContent = value;
    outer.appendChild(inner);
    pairs.appendChild(outer);
    return inner;
  };
  variant("lpstr", heading);
  const count = variant("i4", "0");
  pairs.setAttribute("size", String(childrenOf(pairs).length));
  const last = titles.lastChild;
  // A group that is not there yet comes after all others.
  return { heading, count, titles: last !== null && isElement(last) ? [] : [] };
}
