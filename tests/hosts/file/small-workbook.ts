/** Workbook files for tests, zipped by fflate from literal XML, so that nothing of the file host makes its own input. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface SmallSheet {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  /** Attributes of the `sheet` element, such as `state="hidden"`. */
  readonly attributes?: string;
  readonly type?: "worksheet" | "chartsheet";
  /** Table parts, whole. */
  readonly tables?: readonly string[];
}

export interface SmallWorkbook {
  readonly sheets: readonly SmallSheet[];
  /** What stands in `<workbook>` before and after the sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** `<si>` elements. */
  readonly strings?: string;
  readonly styles?: string;
  /** Parts that replace or join these; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const bytesOf = (part: string | Uint8Array): Uint8Array => (typeof part === "string" ? strToU8(part) : part);

const relationships = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELS}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The bytes of a small .xlsx file. */
export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  const { sheets } = workbook;
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      sheets
        .map(
          ({ type = "worksheet" }, index) =>
            `<Override PartName="/xl/${type}s/sheet${index + 1}.xml" ContentType="${TYPES}.${type}+xml"/>`,
        )
        .join("") +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>` +
      sheets
        .flatMap(({ tables = [] }, sheet) =>
          tables.map(
            (_, table) =>
              `<Override PartName="/xl/tables/table${sheet + 1}_${table + 1}.xml" ContentType="${TYPES}.table+xml"/>`,
          ),
        )
        .join("") +
      "</Types>",
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.beforeSheets ?? ""}<sheets>` +
      sheets
        .map(
          ({ name, attributes = "" }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`,
        )
        .join("") +
      `</sheets>${workbook.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map(
        ({ type = "worksheet" }, index) => [`rId${index + 1}`, type, `${type}s/sheet${index + 1}.xml`] as const,
      ),
      ["rIdS", "styles", "styles.xml"],
      ["rIdT", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": workbook.styles ?? stylesOf([""]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${workbook.strings ?? ""}</sst>`,
  };
  sheets.forEach(({ type = "worksheet", rows = "", before = "", after = "", tables = [] }, index) => {
    const tableParts =
      tables.length === 0
        ? ""
        : `<tableParts count="${tables.length}">${tables.map((_, table) => `<tablePart r:id="rId${table + 1}"/>`).join("")}</tableParts>`;
    parts[`xl/${type}s/sheet${index + 1}.xml`] =
      type === "worksheet"
        ? `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}${tableParts}</worksheet>`
        : `<chartsheet xmlns="${MAIN}"/>`;
    if (tables.length > 0) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        tables.map((_, table) => [`rId${table + 1}`, "table", `../tables/table${index + 1}_${table + 1}.xml`] as const),
      );
    }
    tables.forEach((table, place) => (parts[`xl/tables/table${index + 1}_${place + 1}.xml`] = table));
  });
  const kept = Object.entries({ ...parts, ...workbook.parts }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return zipSync(Object.fromEntries(kept.map(([name, part]) => [name, bytesOf(part)])), { mtime: "2020-02-02" });
}

/** A styles part with one cell style for each list of attributes of `<xf>`, and custom number formats by id. */
export const stylesOf = (cellStyles: readonly string[], formats: Readonly<Record<number, string>> = {}): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts>${Object.entries(formats)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  `<cellXfs count="${cellStyles.length}">${cellStyles.map((attributes) => `<xf ${attributes}/>`).join("")}</cellXfs></styleSheet>`;
