/** Adds and takes away parts together with what leads to them. */
import type { Package } from "../package";
import {
  addContentTypes,
  addRelationship,
  CONTENT_TYPES,
  OFFICE_RELATIONSHIPS,
  relationshipsOf,
  relsPartOf,
} from "../parts";
import { childrenOf, parseXml, rootOf, serializeXml } from "../xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "application/vnd.openxmlformats-officedocument";

/** The kinds of parts that we add. */
export const KINDS = {
  worksheet: { folder: "worksheets", stem: "sheet", contentType: `${SPREADSHEET}.worksheet+xml` },
  table: { folder: "tables", stem: "table", contentType: `${SPREADSHEET}.table+xml` },
  drawing: { folder: "drawings", stem: "drawing", contentType: `${DRAWING}.drawing+xml` },
  chart: { folder: "charts", stem: "chart", contentType: `${DRAWING}.drawingml.chart+xml` },
} as const;

/** Reserves a new part of a kind that `source` leads to; its content is set later. */
export function addPart(
  pkg: Package,
  workbookPart: string,
  source: string,
  kind: keyof typeof KINDS,
  content: string,
): { readonly part: string; readonly relationship: string } {
  const { folder, stem, contentType } = KINDS[kind];
  const home = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  let number = 1;
  while (pkg.has(`${home}${folder}/${stem}${number}.xml`)) number++;
  const part = `${home}${folder}/${stem}${number}.xml`;
  pkg.set(part, content);
  addContentTypes(pkg, { [part]: contentType });
  return { part, relationship: addRelationship(pkg, source, `${OFFICE_RELATIONSHIPS}/${kind}`, part) };
}

/** What a chart alone leads to; pictures may be shared with other parts. */
const OWNED_KINDS = new Set(["chartStyle", "chartColorStyle"]);

/** Takes away a part, what it alone led to, and the relationship of `source` that led to it. */
export function removePart(pkg: Package, source: string, part: string): void {
  removeFrom(pkg, relsPartOf(source), "Relationship", (element) => {
    const relationship = relationshipsOf(pkg, source).find(({ id }) => id === element("Id"));
    return relationship?.part === part;
  });
  for (const { part: related, type } of relationshipsOf(pkg, part)) {
    if (related !== null && OWNED_KINDS.has(type) && pkg.has(related)) removePart(pkg, part, related);
  }
  if (pkg.has(relsPartOf(part))) pkg.remove(relsPartOf(part));
  pkg.remove(part);
  removeFrom(
    pkg,
    CONTENT_TYPES,
    "Override",
    (element) => element("PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
  );
}

function removeFrom(
  pkg: Package,
  part: string,
  name: string,
  isGone: (attribute: (name: string) => string | null) => boolean,
): void {
  const document = parseXml(pkg.text(part), part);
  const root = rootOf(document, part);
  const gone = childrenOf(root, name).filter((element) => isGone((attribute) => element.getAttribute(attribute)));
  for (const element of gone) root.removeChild(element);
  if (gone.length > 0) pkg.set(part, serializeXml(document));
}
