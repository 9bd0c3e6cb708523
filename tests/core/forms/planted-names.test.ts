/** A district's file with names planted in every part of it: a director's form holds none but that director's leaders. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formSheets } from "../../../src/core/forms/form-sheets";
import { cellAt, cellName, type Workbook } from "../../../src/core/sheet";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { collect, formsOf } from "./small-forms";

/** Director, and the leaders' ids, names, schools and notes: each word stands nowhere else. */
const ROSTER = [
  ["Dana Frost", "Q907731", "Qzfirstone Qzlastone", "Qzplaceone School", "Qznoteone"],
  ["Dana Frost", "Q907732", "Qzfirsttwo Qzlasttwo", "Qzplacetwo School", "Qznotetwo"],
  ["Lee Moss", "Q907733", "Qzfirstthree Qzlastthree", "Qzplacethree School", "Qznotethree"],
  ["Lee Moss", "Q907734", "Qzfirstfour Qzlastfour", "Qzplacefour School", "Qznotefour"],
  ["Lee Moss", "Q907735", "Qzfirstfive Qzlastfive", "Qzplacefive School", "Qznotefive"],
] as const;
const DIRECTORS = ["Dana Frost", "Lee Moss"] as const;

const PLACES = [
  "author",
  "custom",
  "name",
  "list",
  "comment",
  "hidden",
  "buried",
  "unused",
  "header",
  "prompt",
] as const;
const plant = (place: (typeof PLACES)[number]): string => `Qzplanted${place}`;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

/** The parts of the district's file, written by hand. */
function districtParts(): Readonly<Record<string, string>> {
  const headings = ["Employee ID", "Name", "School Year", "School", "Position", "Executive Director", "Notes"];
  const rows = ROSTER.map(([director, id, name, school, note]) => [
    id,
    name,
    "2025-26",
    school,
    "Principal",
    director,
    note,
  ]);
  const strings = [...new Set([headings, ...rows].flat()), plant("unused")];
  const sheet = (lines: readonly (readonly string[])[], rest = ""): string =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${lines
      .map(
        (line, row) =>
          `<row r="${row + 1}">${line
            .map((text, column) =>
              strings.includes(text)
                ? `<c r="${cellName(row + 1, column + 1)}" t="s"><v>${strings.indexOf(text)}</v></c>`
                : `<c r="${cellName(row + 1, column + 1)}" t="inlineStr"><is><t>${text}</t></is></c>`,
            )
            .join("")}</row>`,
      )
      .join("")}</sheetData>${rest}</worksheet>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.spreadsheetml.sheet.main+xml"/>${[1, 2, 3].map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPES}.spreadsheetml.comments+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="${TYPES}.custom-properties+xml"/></Types>`,
    "_rels/.rels": relations(
      relation("rId1", "officeDocument", "xl/workbook.xml"),
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      relation("rId3", "custom-properties", "docProps/custom.xml"),
    ),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${plant("author")}</dc:creator></cp:coreProperties>`,
    "docProps/custom.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="For"><vt:lpwstr>${plant("custom")}</vt:lpwstr></property></Properties>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Roster 2025-26" sheetId="1" r:id="rId1"/><sheet name="Salaries" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Old" sheetId="3" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="${plant("name")}">"${plant("name")}"</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...[1, 2, 3].map((at) => relation(`rId${at}`, "worksheet", `worksheets/sheet${at}.xml`)),
      relation("rId4", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheet(
      [headings, ...rows],
      `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" prompt="${plant("prompt")}" sqref="B2:B9"><formula1>"${plant("list")},Other"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>${plant("header")}</oddHeader></headerFooter>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("rId1", "comments", "../comments1.xml")),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>${plant("comment")}</t></text></comment></commentList></comments>`,
    "xl/worksheets/sheet2.xml": sheet([
      ["Who", "Pay"],
      [plant("hidden"), "1"],
    ]),
    "xl/worksheets/sheet3.xml": sheet([
      ["Who", "Why"],
      [plant("buried"), "2"],
    ]),
  };
}

let district: Workbook;
const forms = new Map<string, Readonly<Record<string, Uint8Array>>>();
const zipped = new Map<string, Uint8Array>();

beforeAll(async () => {
  const parts = Object.entries(districtParts()).map(([name, text]) => [name, strToU8(text)] as const);
  district = await createFileHost(zipSync(Object.fromEntries(parts))).read();
  for (const form of formsOf(district).forms) {
    const bytes = packageFromOwnSheets(formSheets(form)).save();
    zipped.set(form.director, bytes);
    forms.set(form.director, unzipSync(bytes));
  }
});

const textOf = (director: string): string =>
  Object.entries(forms.get(director) ?? {})
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join("\n");

it("the district's file holds every planted word", () => {
  const all = Object.values(districtParts()).join("\n");
  expect(PLACES.filter((place) => !all.includes(plant(place)))).toEqual([]);
  expect([...forms.keys()]).toEqual([...DIRECTORS]);
});

it.each(DIRECTORS)(
  "%s: no part of the form holds a planted word or a word of another director's leader",
  (director) => {
    const text = textOf(director);
    const others = ROSTER.filter(([one]) => one !== director).flatMap((row) =>
      row.flatMap((words) => words.split(" ")),
    );
    const words = [...PLACES.map(plant), ...others].filter((word) => word !== "School");
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
    const own = ROSTER.filter(([one]) => one === director);
    for (const [, id, name, school, note] of own) {
      expect(text).toContain(name);
      expect(text).toContain(school);
      expect(text).not.toContain(note);
      expect(text).not.toMatch(new RegExp(`\\b${id}\\b`));
    }
  },
);

it.each(DIRECTORS)("%s: the form has five sheets that everybody sees, and no part for anything else", (director) => {
  const parts = forms.get(director) ?? {};
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).not.toMatch(/state="(very)?hidden"/i);
  const kinds = Object.keys(parts).map((name) => name.replace(/\d+/g, "#"));
  expect([...new Set(kinds)].sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/tables/table#.xml",
    "xl/workbook.xml",
    "xl/worksheets/_rels/sheet#.xml.rels",
    "xl/worksheets/sheet#.xml",
  ]);
});

/** Cells of a sheet's part whose style is not locked. */
function unlocked(parts: Readonly<Record<string, Uint8Array>>, sheet: number): readonly string[] {
  const [, styles = ""] =
    /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())) ?? [];
  const open = [...styles.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf.includes('locked="0"'));
  const xml = strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
  return [...xml.matchAll(/<c\b[^>]*>/g)].flatMap(([cell]) => {
    const [, ref = ""] = /\br="([A-Z]+\d+)"/.exec(cell) ?? [];
    const [, style = "0"] = /\bs="(\d+)"/.exec(cell) ?? [];
    return open[Number(style)] ? [ref] : [];
  });
}

it.each(DIRECTORS)("%s: the cells to rate are those of the director's own leaders, and no others", async (director) => {
  const own = ROSTER.filter(([one]) => one === director);
  const workbook = await createFileHost(zipped.get(director) ?? new Uint8Array()).read();
  const ratings = workbook.sheets.find(({ name }) => name === "Ratings");
  if (ratings === undefined) throw new Error("no Ratings");
  const at = (row: number, column: number) => cellAt(ratings, row, column).value;
  const rows = Array.from({ length: ratings.lastRow - 1 }, (_, index) => index + 2);

  // Eight lines for each name of the roster, by the roster alone.
  const names = own.map(([, , name]) => name).sort();
  expect(rows.map((row) => at(row, 1))).toEqual(names.flatMap((name) => Array<string>(8).fill(name)));
  // One key for a line, one tag for a leader, one for the director.
  const keys = rows.map((row) => String(at(row, 11)).split("-"));
  expect(new Set(keys.map(([year, by]) => `${year ?? ""} ${by ?? ""}`)).size).toBe(1);
  const tags = new Map(keys.map(([, , tag], index) => [`${String(at(index + 2, 1))} ${tag ?? ""}`, tag]));
  expect(tags.size).toBe(own.length);
  expect(new Set(tags.values()).size).toBe(own.length);
  expect(keys.map(([, , , number]) => number)).toEqual(names.flatMap(() => ["1", "2", "3", "4", "5", "6", "7", "8"]));

  // Two rounds of score, evidence and comment on each line, and three cells for each case.
  const open = [1, 2, 3, 4, 5].map((sheet) => unlocked(forms.get(director) ?? {}, sheet));
  expect(open[2]).toEqual(rows.flatMap((row) => ["D", "E", "F", "G", "H", "I"].map((letter) => `${letter}${row}`)));
  expect(open[3]).toEqual([2, 3, 4, 5].flatMap((row) => ["C", "D", "E"].map((letter) => `${letter}${row}`)));
  expect([open[0], open[1], open[4]]).toEqual([[], [], []]);

  // Every key leads back to the id that the roster gives beside the name.
  const filled = { ...forms.get(director) };
  const part = "xl/worksheets/sheet3.xml";
  const scored = strFromU8(filled[part] ?? new Uint8Array()).replace(
    /<c r="(D\d+)"( s="\d+")?\s*\/>/g,
    (_, cell: string, style = "") => `<c r="${cell}"${String(style)}><v>3</v></c>`,
  );
  const returned = await createFileHost(zipSync({ ...filled, [part]: strToU8(scored) })).read();
  const { ratings: taken } = collect(district, [{ file: "one.xlsx", workbook: returned }]);
  const pairs = [...new Set(taken.map(({ leader, leaderId, score }) => `${leaderId} ${leader} ${score ?? ""}`))];
  expect(taken).toHaveLength(own.length * 8);
  expect(pairs.sort()).toEqual(own.map(([, id, name]) => `${id} ${name} 3`).sort());
});
