/** Which part of the file is what: relationships, content types, the workbook part, and the sheets' parts. */
import { HostError } from "../host";
import type { Package } from "./package";
import {
  childOf,
  childrenOf,
  elementLike,
  parseXml,
  rootOf,
  serializeXml,
  type XmlDocument,
  type XmlElement,
} from "./xml";

export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/";

export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: `worksheet`, `sharedStrings`, `table`. */
  readonly type: string;
  readonly fullType: string;
  /** As written. */
  readonly target: string;
  /** The part's name, or null for something outside the file. */
  readonly part: string | null;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; "" is the package itself. */
export function relsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship's target names, seen from the part that has the relationship. */
export function resolveTarget(source: string, target: string): string {
  const plain = decodeTarget(target.replace(/\\/g, "/"));
  const steps = plain.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The target as written in a relationship of `source` for the part `part`, relative where it can be. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return "../".repeat(from.length - same) + to.slice(same).join("/");
}

/** The relationships of a part ("" for the package's own); none when it has no such part. */
export function relationshipsOf(pkg: Package, part: string): Relationship[] {
  const relsPart = relsPartOf(part);
  if (!pkg.has(relsPart)) return [];
  return childrenOf(rootOf(parseXml(pkg.text(relsPart), relsPart), relsPart), "Relationship").map((element) => {
    const fullType = element.getAttribute("Type") ?? "";
    const target = element.getAttribute("Target") ?? "";
    const outside = element.getAttribute("TargetMode")?.toLowerCase() === "external";
    return {
      id: element.getAttribute("Id") ?? "",
      type: fullType.slice(fullType.lastIndexOf("/") + 1),
      fullType,
      target,
      part: outside ? null : resolveTarget(part, target),
    };
  });
}

/** Adds a relationship to a part and gives its id, one that the part does not use yet. */
export function addRelationship(pkg: Package, source: string, fullType: string, part: string): string {
  const relsPart = relsPartOf(source);
  const document = pkg.has(relsPart)
    ? parseXml(pkg.text(relsPart), relsPart)
    : parseXml(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`,
        relsPart,
      );
  const root = rootOf(document, relsPart);
  const used = new Set(childrenOf(root, "Relationship").map((element) => element.getAttribute("Id")));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  root.appendChild(elementLike(root, "Relationship", { Id: id, Type: fullType, Target: relativeTarget(source, part) }));
  pkg.set(relsPart, serializeXml(document));
  return id;
}

/** The content type of a part, by its own entry or by its extension; null when the file does not say. */
export function contentTypeOf(pkg: Package, part: string): string | null {
  const root = rootOf(parseXml(pkg.text(CONTENT_TYPES), CONTENT_TYPES), CONTENT_TYPES);
  const own = findContentType(root, "Override", "PartName", `/${part}`);
  const extension = part.slice(part.lastIndexOf(".") + 1);
  return (own ?? findContentType(root, "Default", "Extension", extension))?.getAttribute("ContentType") ?? null;
}

/** Says the content types of new parts, by part name; parts that have one already keep it. */
export function addContentTypes(pkg: Package, types: Readonly<Record<string, string>>): void {
  const document = parseXml(pkg.text(CONTENT_TYPES), CONTENT_TYPES);
  const root = rootOf(document, CONTENT_TYPES);
  for (const [part, contentType] of Object.entries(types)) {
    if (findContentType(root, "Override", "PartName", `/${part}`) !== undefined) continue;
    root.appendChild(elementLike(root, "Override", { PartName: `/${part}`, ContentType: contentType }));
  }
  pkg.set(CONTENT_TYPES, serializeXml(document));
}

function findContentType(root: XmlElement, element: string, attribute: string, value: string): XmlElement | undefined {
  return childrenOf(root, element).find(
    (entry) => entry.getAttribute(attribute)?.toLowerCase() === value.toLowerCase(),
  );
}

export interface SheetPart {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** The relationship's last word: `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet` … */
  readonly type: string;
  readonly part: string;
  /** Place in the workbook from 0, counted over sheets of every type: what `localSheetId` counts. */
  readonly index: number;
}

export interface WorkbookPart {
  readonly part: string;
  readonly document: XmlDocument;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  /** In the workbook's order, chart sheets and the like too. */
  readonly sheets: readonly SheetPart[];
}

/** The workbook part and its sheets; a `HostError` when the file is another kind of file or lacks what it names. */
export function findWorkbook(pkg: Package): WorkbookPart {
  const workbook = workbookOf(pkg);
  if (!workbook.sheets.some(({ type }) => type === "worksheet")) {
    throw new HostError(
      "The workbook has no worksheets, so there is nothing to read; nothing was changed; check that it is the right file.",
    );
  }
  return workbook;
}

/** The same, also of a new workbook that has no sheet yet. */
export function workbookOf(pkg: Package): WorkbookPart {
  refuseOtherKinds(pkg);
  const part = workbookPartName(pkg);
  if (part === null) {
    throw new HostError(
      "The file has no workbook in it, so it cannot be read; nothing was changed; check that it is the right file, or save it from Excel as an Excel Workbook (.xlsx).",
    );
  }
  if (/\.bin$/i.test(part)) throw binary();
  const document = parseXml(pkg.text(part), part);
  const root = rootOf(document, part);
  if (root.namespaceURI?.startsWith(STRICT) === true) {
    throw new HostError(
      "The workbook is saved as Strict Open XML, which cannot be read; nothing was changed; open it in Excel, save it as an Excel Workbook (.xlsx), and use that file.",
    );
  }
  const relationships = relationshipsOf(pkg, part);
  const sheets = sheetParts(pkg, root, relationships);
  return { part, document, root, relationships, sheets };
}

function workbookPartName(pkg: Package): string | null {
  const named = relationshipsOf(pkg, "").find(({ type }) => type === "officeDocument")?.part ?? null;
  if (named !== null && pkg.has(named)) return /(^|\/)(word|ppt|visio)\//i.test(named) ? null : named;
  return pkg.has("xl/workbook.xml") ? "xl/workbook.xml" : null;
}

const binary = (): HostError =>
  new HostError(
    "The workbook is saved as an Excel Binary Workbook (.xlsb), which cannot be read; nothing was changed; open it in Excel, save it as an Excel Workbook (.xlsx), and use that file.",
  );

function refuseOtherKinds(pkg: Package): void {
  if (pkg.has("xl/workbook.bin")) throw binary();
  if (pkg.has("content.xml") && (pkg.has("mimetype") || pkg.has("META-INF/manifest.xml"))) {
    throw new HostError(
      "The file is an OpenDocument file (.ods), which cannot be read; nothing was changed; open it in Excel or LibreOffice, save it as an Excel Workbook (.xlsx), and use that file.",
    );
  }
  if (pkg.has("Index/Document.iwa") || pkg.has("Index.zip")) {
    throw new HostError(
      "The file is an Apple Numbers file, which cannot be read; nothing was changed; export it from Numbers to Excel (.xlsx), and use that file.",
    );
  }
}

function sheetParts(pkg: Package, root: XmlElement, relationships: readonly Relationship[]): SheetPart[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const list = childOf(root, "sheets");
  return (list === undefined ? [] : childrenOf(list, "sheet")).map((element, index) => {
    const name = element.getAttribute("name") ?? "";
    const relationship = byId.get(element.getAttributeNS(OFFICE_RELATIONSHIPS, "id") ?? "");
    if (!relationship?.part || !pkg.has(relationship.part)) {
      throw new HostError(
        `The workbook file is damaged (the sheet ${name} is missing from it), so it cannot be read; nothing was changed; open it in Excel to repair it, or copy or download it again.`,
      );
    }
    const state = element.getAttribute("state");
    return {
      name,
      sheetId: Number(element.getAttribute("sheetId") ?? 0),
      visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
      type: relationship.type,
      part: relationship.part,
      index,
    } as const;
  });
}

/** The part that the workbook names for one kind of thing (`styles`, `sharedStrings`), or null. */
export function workbookRelated(pkg: Package, workbook: WorkbookPart, type: string): string | null {
  const part = workbook.relationships.find((relationship) => relationship.type === type)?.part ?? null;
  return part !== null && pkg.has(part) ? part : null;
}

/** True when the file carries a digital signature, which any change would break. */
export const isSigned = (pkg: Package): boolean =>
  relationshipsOf(pkg, "").some(({ fullType }) => fullType.includes("/digital-signature/")) ||
  pkg.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/"));
