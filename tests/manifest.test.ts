/** What Excel asks of a manifest, with what no schema finds: references that lead nowhere, pictures of another size. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

const root = join(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");

/** The order in which a task pane's manifest must name its parts: OfficeDev/office-js-docs-pr, manifest-element-ordering. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
      " ",
    ),
  VersionOverrides: "Description Requirements Hosts Resources".split(" "),
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint".split(" "),
  GetStarted: "Title Description LearnMoreUrl".split(" "),
  Resources: "Images Urls ShortStrings LongStrings".split(" "),
  Group: "Label Icon Control".split(" "),
  Control: "Label Supertip Icon Action".split(" "),
  Supertip: "Title Description".split(" "),
  Action: "TaskpaneId SourceLocation".split(" "),
};
const NEEDED =
  "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
    " ",
  );
const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const nameOf = (element: Element): string => element.localName ?? "";
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, "text/xml");

/** Every fault of a manifest, as a sentence; `files` says how large a picture is in pixels and bytes, or null when it is not there. */
function faultsOf(
  xml: string,
  files: (path: string) => { readonly pixels: number; readonly bytes: number } | null,
): string[] {
  const document = parse(xml);
  const top = document.documentElement;
  if (top === null) return ["It has no content."];
  const faults: string[] = [];
  const all = [...document.getElementsByTagName("*")];
  const first = (name: string): Element | undefined => all.find((element) => nameOf(element) === name);
  const textOf = (name: string): string => (first(name)?.textContent ?? "").trim();

  for (const element of all) {
    const order = ORDERS[nameOf(element)];
    if (!order) continue;
    let place = -1;
    for (const child of childrenOf(element)) {
      const at = order.indexOf(nameOf(child));
      if (at < 0) faults.push(`${nameOf(element)} may not hold ${nameOf(child)}.`);
      else if (at < place) faults.push(`${nameOf(child)} stands too late in ${nameOf(element)}.`);
      place = Math.max(place, at);
    }
  }
  const present = childrenOf(top).map(nameOf);
  for (const name of NEEDED) if (!present.includes(name)) faults.push(`${name} is missing.`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf("Id"))) faults.push("The Id is not a GUID.");
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(textOf("Version"))) faults.push("The Version has not four parts.");
  if (textOf("Permissions") !== "ReadWriteDocument") faults.push("The permission is not ReadWriteDocument.");

  const resources = new Map<string, { kind: string; value: string }>();
  for (const group of childrenOf(first("Resources") ?? top)) {
    for (const resource of childrenOf(group)) {
      const id = resource.getAttribute("id") ?? "";
      const value = resource.getAttribute("DefaultValue") ?? "";
      const longest = LONGEST[nameOf(group)];
      if (longest === undefined) continue;
      if (id.length > 32 || id === "") faults.push(`The id ${id} is not 1 to 32 characters long.`);
      if (resources.has(id)) faults.push(`The id ${id} stands twice.`);
      if (value.length > longest || value === "")
        faults.push(`The text of ${id} is not 1 to ${longest} characters long.`);
      resources.set(id, { kind: nameOf(group), value });
    }
  }
  const used = new Set<string>();
  for (const element of all) {
    const resid = element.getAttribute("resid");
    if (resid === null) continue;
    used.add(resid);
    if (!resources.has(resid)) faults.push(`${nameOf(element)} refers to ${resid}, which is not there.`);
  }
  for (const id of resources.keys()) if (!used.has(id)) faults.push(`Nothing uses ${id}.`);
  for (const icon of all.filter((element) => nameOf(element) === "Icon")) {
    const sizes = childrenOf(icon).map((image) => image.getAttribute("size"));
    for (const size of ["16", "32", "80"])
      if (!sizes.includes(size)) faults.push(`An icon has no picture of ${size} pixels.`);
    for (const image of childrenOf(icon)) {
      const url = resources.get(image.getAttribute("resid") ?? "")?.value ?? "";
      checkPicture(url, Number(image.getAttribute("size")));
    }
  }
  checkPicture(first("IconUrl")?.getAttribute("DefaultValue") ?? "", 32);
  checkPicture(first("HighResolutionIconUrl")?.getAttribute("DefaultValue") ?? "", 64);
  for (const [, url = ""] of xml.matchAll(/DefaultValue="((?!http:\/\/schemas)\w+:\/\/[^"]*)"/g)) {
    if (!url.startsWith("https://")) faults.push(`${url} is not https.`);
    if (new URL(url).origin !== "https://localhost:3000") faults.push(`${url} is on another server.`);
  }
  const ids = all.flatMap((element) =>
    ["Group", "Control"].includes(nameOf(element)) ? [element.getAttribute("id") ?? ""] : [],
  );
  if (new Set(ids).size !== ids.length) faults.push("Two controls have one id.");
  const sets = all
    .filter((element) => nameOf(element) === "Set")
    .map((set) => `${set.getAttribute("Name") ?? ""} ${set.getAttribute("MinVersion") ?? ""}`);
  if (!sets.includes("ExcelApi 1.14")) faults.push("It does not ask for ExcelApi 1.14.");
  if (first("Runtimes") || first("FunctionFile")) faults.push("It asks for a runtime of its own.");
  return faults;

  function checkPicture(url: string, size: number): void {
    const path = url.replace("https://localhost:3000/", "assets/");
    const picture = files(path);
    if (picture === null) faults.push(`There is no file ${path}.`);
    else if (picture.pixels !== size) faults.push(`${path} is ${picture.pixels} pixels wide, not ${size}.`);
    else if (picture.bytes > 100_000) faults.push(`${path} is larger than 100 KB.`);
  }
}

/** Width and size of a square PNG in the repository. */
function pictureAt(path: string): { readonly pixels: number; readonly bytes: number } | null {
  const file = join(root, path);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return { pixels: width === height ? width : NaN, bytes: statSync(file).size };
}

describe("the manifest", () => {
  it("has no fault", () => {
    expect(faultsOf(text, pictureAt)).toEqual([]);
  });

  it.each<[string, (xml: string) => string, RegExp]>([
    [
      "a part out of order",
      (xml) => xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
      /Id stands too late/,
    ],
    ["a missing version", (xml) => xml.replace(/<Version>.*<\/Version>/, ""), /Version is missing/],
    ["a version of three parts", (xml) => xml.replace("1.0.0.0", "1.0.0"), /four parts/],
    ["an id that is no GUID", (xml) => xml.replace(/<Id>.*<\/Id>/, "<Id>leader</Id>"), /GUID/],
    [
      "a resource that is not there",
      (xml) => xml.replace('resid="Open.Tooltip"', 'resid="Open.Tip"'),
      /Open\.Tip, which is not there/,
    ],
    [
      "a resource that nothing uses",
      (xml) => xml.replace('resid="GetStarted.Description"', 'resid="Open.Tooltip"'),
      /Nothing uses/,
    ],
    ["an id of 33 characters", (xml) => xml.replaceAll("Open.Tooltip", "O".repeat(33)), /1 to 32/],
    [
      "a label of 126 characters",
      (xml) => xml.replace('"Leader Tracker is ready"', `"${"x".repeat(126)}"`),
      /1 to 125/,
    ],
    [
      "a wrong picture",
      (xml) =>
        xml.replace(
          '"Icon.16" DefaultValue="https://localhost:3000/icons/icon-16',
          '"Icon.16" DefaultValue="https://localhost:3000/icons/icon-20',
        ),
      /20 pixels wide, not 16/,
    ],
    ["a missing picture", (xml) => xml.replace("icons/icon-80", "icons/icon-81"), /no file/],
    ["no picture of 80 pixels", (xml) => xml.replaceAll(/<bt:Image size="80".*\/>/g, ""), /80 pixels/],
    [
      "an address without https",
      (xml) => xml.replace("https://localhost:3000/pane.html", "http://localhost:3000/pane.html"),
      /not https/,
    ],
    [
      "another server",
      (xml) => xml.replace("https://localhost:3000/pane.html", "https://example.org/pane.html"),
      /another server/,
    ],
    ["a higher permission", (xml) => xml.replace("ReadWriteDocument", "Restricted"), /permission/],
    ["an older Excel", (xml) => xml.replace('MinVersion="1.14"/>', 'MinVersion="1.1"/>'), /1\.14/],
  ])("finds %s", (_, spoil, fault) => {
    expect(spoil(text)).not.toBe(text);
    expect(faultsOf(spoil(text), pictureAt).join("\n")).toMatch(fault);
  });
});
