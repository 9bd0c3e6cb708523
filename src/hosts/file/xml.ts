/**
 * The little of the XML DOM that the file host uses. It is written for any DOM: here xmldom stands behind it, in a browser its
 * own parser can.
 */
import { DOMParser, XMLSerializer, type Node as DomNode } from "@xmldom/xmldom";
import { HostError } from "../host";

export interface XmlNode {
  /** 1 element, 3 text, 4 CDATA, 7 processing instruction, 8 comment. */
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly parentNode: XmlNode | null;
  readonly firstChild: XmlNode | null;
  readonly lastChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly previousSibling: XmlNode | null;
  readonly ownerDocument: XmlDocument | null;
  appendChild(child: XmlNode): unknown;
  insertBefore(child: XmlNode, before: XmlNode | null): unknown;
  removeChild(child: XmlNode): unknown;
  cloneNode(deep?: boolean): XmlNode;
}

export interface XmlElement extends XmlNode {
  readonly tagName: string;
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly prefix: string | null;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  getAttributeNS(namespace: string | null, localName: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  setAttributeNS(namespace: string | null, qualifiedName: string, value: string): void;
  removeAttribute(name: string): void;
}

export interface XmlDocument extends XmlNode {
  readonly documentElement: XmlElement | null;
  createElementNS(namespace: string | null, qualifiedName: string): XmlElement;
  createTextNode(text: string): XmlNode;
}

const ELEMENT = 1;

/** The document in a part's text; a `HostError` that names the part when it is not well-formed. */
export function parseXml(text: string, part: string): XmlDocument {
  try {
    const parser = new DOMParser({
      locator: false,
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    });
    return parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml");
  } catch {
    throw malformed(part);
  }
}

export const malformed = (part: string): HostError =>
  new HostError(
    `The workbook file is damaged (its part ${part} is not well-formed), so it cannot be read; nothing was changed; open it in Excel to repair it, or copy or download it again.`,
  );

/** The document as text, to be saved as UTF-8. */
export function serializeXml(document: XmlDocument): string {
  const text = new XMLSerializer().serializeToString(document as unknown as DomNode);
  // A part that came as UTF-16 is saved as UTF-8, and must say so.
  return text.replace(/^(<\?xml[^>]*encoding=["'])utf-16[a-z]*/i, "$1UTF-8");
}

/** The root element of a document. */
export function rootOf(document: XmlDocument, part: string): XmlElement {
  if (document.documentElement === null) throw malformed(part);
  return document.documentElement;
}

export const isElement = (node: XmlNode): node is XmlElement => node.nodeType === ELEMENT;

/** The child elements, all or those of a local name, whatever their prefix. */
export function childrenOf(parent: XmlNode, localName?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) found.push(node);
  }
  return found;
}

/** The first child element of a local name, or undefined. */
export function childOf(parent: XmlNode, localName: string): XmlElement | undefined {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === localName) return node;
  }
  return undefined;
}

/** A new element in the namespace and with the prefix of `like`, with attributes; it is not yet in the tree. */
export function elementLike(
  like: XmlElement,
  localName: string,
  attributes: Readonly<Record<string, string | number>> = {},
): XmlElement {
  const document = like.ownerDocument;
  if (document === null) throw new Error("the element belongs to no document");
  const element = document.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${localName}` : localName);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** True for the ways a boolean attribute is written when it is on. */
export const isOn = (value: string | null | undefined): boolean => value === "1" || value === "true" || value === "on";
