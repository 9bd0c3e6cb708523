/** All figures of quality, on the real data beside the project: what `npm run quality` prints and a golden file holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { columnNumber, shownAt, type Sheet, type Workbook } from "../../src/core/sheet";
import { openWorkbookFile } from "../../src/hosts/file/disk";
import { againstLists, againstVocabulary, withNamesGone, type Answered, type LabelQuality } from "./label-quality";
import { tagQuality, type TagQuality } from "./tag-quality";

export interface Quality {
  readonly labels: Readonly<Record<string, LabelQuality>>;
  readonly namesGone: Readonly<Record<string, { readonly gone: number; readonly applied: number }>>;
  readonly tags: TagQuality;
}

/** Positions of school leaders. */
export const LEADERS: ReadonlySet<string> = new Set([
  "principal",
  "interim-principal",
  "resident-principal",
  "assistant-principal",
  "dean",
  "school-director",
]);

/** Measures everything; `data` is the folder of the real data, `fixtures` that of the project's own. */
export async function measureQuality(data: string, fixtures: string): Promise<Quality> {
  const races = rowsOf(join(fixtures, "race-spellings.tsv"), "\t").map((row): Answered => {
    const standard = row["standard"] ?? "";
    return { label: row["label"] ?? "", answers: standard === "" ? [] : [standard] };
  });
  const schools = rowsOf(join(data, "labels", "texas-school-names.csv"), ",").map((row) => ({
    list: row["district"] ?? "",
    accountability: row["accountability_name"] ?? "",
    directory: row["directory_name"] ?? "",
    canonical: row["canonical_name"] ?? "",
  }));
  const by = (kind: "accountability" | "directory"): { list: string; label: string; canonical: string }[] =>
    schools.map((school) => ({ list: school.list, label: school[kind], canonical: school.canonical }));
  const titles = rowsOf(join(data, "labels", "job-titles.tsv"), "\t").map((row): Answered => {
    const also = (row["also"] ?? "").split(/[,;|]/).map((id) => id.trim());
    return { label: row["title"] ?? "", answers: [row["position"] ?? "", ...also].filter((id) => id !== "") };
  });
  const texts = rowsOf(join(data, "tagging", "examples.tsv"), "\t").map((row) => ({
    text: row["text"] ?? "",
    primary: row["primary"] || (row["acceptable"] ?? "").split(/[,;|]/)[0] || "none",
    acceptable: (row["acceptable"] ?? "").split(/[,;|]/).map((id) => id.trim()),
  }));
  const chicago = await (await openWorkbookFile(join(data, "chicago", "chicago-2016-2019.xlsx"))).read();
  return {
    labels: {
      "Texas, accountability names": againstLists(by("accountability")),
      "Texas, directory names": againstLists(by("directory")),
      "Chicago, short names": againstLists(shortNames(chicago)),
      "Job titles": againstVocabulary(titles, "position"),
      "Job titles of school leaders": againstVocabulary(
        titles.filter(({ answers }) => LEADERS.has(answers[0] ?? "")),
        "position",
      ),
      "Race and ethnicity": againstVocabulary(races, "race-ethnicity"),
    },
    namesGone: {
      "Texas, accountability names": halfGone(by("accountability")),
      "Texas, directory names": halfGone(by("directory")),
    },
    tags: tagQuality(texts),
  };
}

/** Sums ten draws in which half of the canonical names, by a fixed hash, are taken off the lists. */
function halfGone(rows: Parameters<typeof withNamesGone>[0]): { gone: number; applied: number } {
  let [gone, applied] = [0, 0];
  for (let draw = 0; draw < 10; draw++) {
    const result = withNamesGone(rows, (name) => hashOf(`${draw} ${name}`) % 2 === 0);
    gone += result.gone;
    applied += result.applied;
  }
  return { gone, applied };
}

// FNV-1a.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function rowsOf(path: string, delimiter: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    delimiter,
    skipEmptyLines: true,
    quoteChar: delimiter === "\t" ? "\u0000" : '"',
  }).data;
}

/** Each sheet's short names against that sheet's long names. */
function shortNames({ sheets }: Workbook): { list: string; label: string; canonical: string }[] {
  return sheets.flatMap((sheet) => {
    const [short, long] = [columnUnder(sheet, "Short_Name"), columnUnder(sheet, "Long_Name")];
    if (short === 0 || long === 0) return [];
    const rows: { list: string; label: string; canonical: string }[] = [];
    for (let row = 2; row <= sheet.lastRow; row++) {
      rows.push({ list: sheet.name, label: shownAt(sheet, row, short), canonical: shownAt(sheet, row, long) });
    }
    return rows;
  });
}

function columnUnder(sheet: Sheet, heading: string): number {
  const last = Math.min(sheet.lastColumn, columnNumber("XFD"));
  for (let column = 1; column <= last; column++) if (shownAt(sheet, 1, column) === heading) return column;
  return 0;
}
