/** Changes to a part's XML that leave everything around them as it is. */
import { OFFICE_RELATIONSHIPS } from "../parts";
import { childOf, childrenOf, elementLike, isElement, type XmlElement } from "../xml";

/** Puts a child where the schema's order wants it: before the first one that comes later. */
export function placeChild(parent: XmlElement, child: XmlElement, order: readonly string[]): XmlElement {
  const place = order.indexOf(child.localName ?? "");
  const later = childrenOf(parent).find((sibling) => order.indexOf(sibling.localName ?? "") > place);
  parent.insertBefore(child, later ?? null);
  return child;
}

/** The child of that name, made in its place when it is not there yet. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  return childOf(parent, name) ?? placeChild(parent, elementLike(parent, name), order);
}

/** Appends a new child element and gives it. */
export function addChild(
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  text?: string,
): XmlElement {
  const child = elementLike(parent, name, attributes);
  if (text !== undefined) child.textContent = text;
  parent.appendChild(child);
  return child;
}

export function removeChildren(parent: XmlElement, name: string): void {
  for (const child of childrenOf(parent, name)) parent.removeChild(child);
}

/** An element without regard to prefixes, order of attributes and white space: equal for two that mean the same. */
export function meaningOf(element: XmlElement): string {
  const attributes = Array.from(element.attributes)
    .filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
  let inner = "";
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) inner += meaningOf(node);
  }
  return `<${[element.localName ?? "", ...attributes].join(" ")}>${inner}`;
}

/** Sets the `id` that leads from an element to a related part, with the prefix that the document uses. */
export function setRelationshipId(root: XmlElement, element: XmlElement, id: string): void {
  const declared = Array.from(root.attributes).find(
    ({ name, value }) => value === OFFICE_RELATIONSHIPS && name.startsWith("xmlns:"),
  );
  const prefix = declared?.name.slice("xmlns:".length) ?? "r";
  if (declared === undefined) {
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", `xmlns:${prefix}`, OFFICE_RELATIONSHIPS);
  }
  element.setAttributeNS(OFFICE_RELATIONSHIPS, `${prefix}:id`, id);
}

export const relationshipIdOf = (element: XmlElement): string =>
  element.getAttributeNS(OFFICE_RELATIONSHIPS, "id") ?? "";
