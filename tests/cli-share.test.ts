import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { exchangeOf, readExchange } from "../src/core/share/exchange";
import { cellAt, kindAt, type Workbook } from "../src/core/sheet";
import { readPublished } from "../src/core/state/published";
import { openWorkbookFile } from "../src/hosts/file/disk";
import { FIVE } from "./core/share/five";
import { edited, inPart, partOfSheet, textIn, type } from "./golden/by-hand";
import { childOf, childrenOf } from "../src/hosts/file/xml";
import { freshFolder, sample } from "./run-cli";

const DAY = ["--as-of", "2026-05-29"] as const;
// The sample is read several times in a test.
jest.setTimeout(240_000);
const { at, expectRefused, run, runDone } = freshFolder();

let once: Uint8Array | undefined;
/** Puts the refreshed sample there; it is refreshed once for all tests. */
function putRefreshed(name: string): void {
  if (once === undefined) {
    copyFileSync(sample, at(name));
    runDone("refresh", name, "--in-place", ...DAY);
    once = readFileSync(at(name));
  }
  writeFileSync(at(name), once);
}

const readBook = async (name: string): Promise<Workbook> => (await openWorkbookFile(at(name))).read();

/** All parts of a file, as text. */
const partsOf = (name: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(readFileSync(at(name))))).map(([part, bytes]) => [
      part,
      new TextDecoder().decode(bytes),
    ]),
  );

interface Metric {
  readonly metric: string;
  readonly schoolYear: string;
  readonly group: Readonly<Record<string, unknown>>;
  readonly value: number | null;
  readonly known: number | null;
  readonly status: string;
}

interface Told {
  readonly hidden: number;
  readonly metrics: readonly Metric[];
  readonly gaps: readonly { readonly sentence: string }[];
}

/** Types a name and a day into Settings, as a person who confirms the figures. */
function confirm(file: Uint8Array, by: string): Uint8Array {
  return edited(file, (pkg) => {
    inPart(pkg, partOfSheet(pkg, "Settings"), (sheet) => {
      const data = childOf(sheet, "sheetData");
      const rows = data === undefined ? [] : childrenOf(data, "row");
      const row = (name: string): string => rows.find((one) => textIn(one, "A") === name)?.getAttribute("r") ?? "";
      const heading = rows[0];
      const column = "ABCDEFG".split("").find((letters) => heading && textIn(heading, letters) === "Decision") ?? "";
      type(sheet, `${column}${row("Confirmed by")}`, by);
      type(sheet, `${column}${row("Confirmed on")}`, "May 28, 2026");
    });
  });
}

describe("share", () => {
  it("writes a copy in which nothing of people is left: no name, id, comment, typed word, property, sheet name or hidden figure", async () => {
    putRefreshed("a.xlsx");
    const check = JSON.parse(runDone("check", "a.xlsx", "--json")) as {
      readonly tables: readonly {
        readonly sheet: string;
        readonly firstRow: number;
        readonly columns: readonly { readonly column: string; readonly field: string | null }[];
      }[];
    };
    const roster = check.tables.find(({ sheet }) => sheet === "Roster 25-26");
    const plants: string[] = [];
    const plant = (what: string): string => {
      const text = `Qzx${what}Vwk`;
      plants.push(text);
      return text;
    };
    const refreshed = await readBook("a.xlsx");
    expect(refreshed.sheets.filter(({ mark }) => mark !== null).length).toBeGreaterThan(12);
    const planted = edited(confirm(readFileSync(at("a.xlsx")), plant("Confirmer")), (pkg) => {
      inPart(pkg, partOfSheet(pkg, "Roster 25-26"), (sheet) => {
        for (const { column, field } of roster?.columns ?? []) {
          if (field === "name" || field === "leaderId" || field === "strengths" || field === "supervisor") {
            type(sheet, `${column}${(roster?.firstRow ?? 0) + 2}`, plant(`Roster ${field}`));
          }
        }
        type(sheet, "AZ3", plant("Beside"));
      });
      inPart(pkg, partOfSheet(pkg, "Notes"), (sheet) => type(sheet, "A1", `=HYPERLINK("${plant("Formula")}")`));
      inPart(pkg, partOfSheet(pkg, "Leadership Summary"), (sheet) => type(sheet, "B7", plant("Decision")));
      inPart(pkg, partOfSheet(pkg, "Leadership Gaps"), (sheet) => {
        for (const letters of ["I", "J", "L", "P"]) type(sheet, `${letters}2`, plant(`Gap${letters}`));
      });
      // Every sheet, ours and theirs, whatever sheets there are: in a hidden column, in a comment; and every chart's own texts.
      for (const [index, { name }] of refreshed.sheets.entries()) {
        const part = partOfSheet(pkg, name);
        inPart(pkg, part, (sheet) => type(sheet, "BA3", plant(`Sheet${index}`)));
        const hide = '<col min="52" max="53" width="9" hidden="1" customWidth="1"/>';
        const text = pkg.text(part);
        pkg.set(
          part,
          text.includes("</cols>")
            ? text.replace("</cols>", `${hide}</cols>`)
            : text.replace("<sheetData", `<cols>${hide}</cols><sheetData`),
        );
        pkg.set(`xl/comments${100 + index}.xml`, `<comments>${plant(`Comment${index}`)}</comments>`);
      }
      const charts = pkg.names().filter((one) => /^xl\/charts\/chart[^/]*\.xml$/.test(one));
      expect(charts.length).toBeGreaterThan(3);
      for (const [index, part] of charts.entries())
        pkg.set(
          part,
          pkg
            .text(part)
            .replace(/<c:v>|<\/c:chartSpace>/, (found) =>
              found === "<c:v>" ? `<c:v>${plant(`Chart${index}`)}` : `<!--${plant(`Chart${index}`)}-->${found}`,
            ),
        );
      const strings = pkg.names().find((one) => one.endsWith("sharedStrings.xml"));
      if (strings !== undefined)
        pkg.set(strings, pkg.text(strings).replace("</sst>", `<si><t>${plant("Shared")}</t></si></sst>`));
      pkg.set("xl/comments9.xml", `<comments>${plant("Comment")}</comments>`);
      pkg.set("docProps/core.xml", pkg.text("docProps/core.xml").replace("</", `${plant("Author")}</`));
      pkg.set(
        "xl/workbook.xml",
        pkg
          .text("xl/workbook.xml")
          .replace('name="Sheet3"', `name="${plant("Sheet")}"`)
          .replace("</definedNames>", `<definedName name="${plant("Name")}">1</definedName></definedNames>`),
      );
    });
    expect(plants.length).toBeGreaterThan(12 + 2 * refreshed.sheets.length);
    writeFileSync(at("a.xlsx"), planted);
    const before = partsOf("a.xlsx");
    expect(plants.filter((text) => ![...before.values()].some((part) => part.includes(text)))).toEqual([]);

    const told = JSON.parse(
      runDone("share", "a.xlsx", "--out", "b.xlsx", "--exchange", "b.json", "--json", ...DAY),
    ) as Told;
    const shared = new Map([...partsOf("b.xlsx"), ["b.json", readFileSync(at("b.json"), "utf8")]]);
    const people = new Set<string>();
    const { sheets } = refreshed;
    for (const { sheet, columns } of check.tables) {
      const found = sheets.find(({ name }) => name === sheet);
      const letters = columns.filter(({ field }) => field === "name" || field === "rater" || field === "supervisor");
      for (const { column } of letters) {
        const number = column.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        for (let row = 1; found !== undefined && row <= found.lastRow; row++) {
          if (kindAt(found, row, number) !== "text") continue;
          const { shown } = cellAt(found, row, number);
          if (/\p{L}\S*[ ,]+\p{L}/u.test(shown.trim()) && !/school|name|principal/i.test(shown))
            people.add(shown.trim());
        }
      }
    }
    expect(people.size).toBeGreaterThan(200);
    for (const [name, part] of shared) {
      const left = [...plants, ...people, "Qzx", "Vwk"].filter((text) => part.includes(text) || name.includes(text));
      expect({ name, left }).toEqual({ name, left: [] });
    }

    // Hidden figures stand nowhere either, rounded as they would be or not.
    const full = JSON.parse(runDone("check", "a.xlsx", "--json")) as { readonly metrics: readonly Metric[] };
    const key = ({ metric, schoolYear, group }: Metric): string => JSON.stringify([metric, schoolYear, group]);
    const shown = new Set(told.metrics.flatMap(({ value }) => (value === null ? [] : [String(value)])));
    const hidden = new Set(told.metrics.filter(({ status }) => status === "suppressed").map(key));
    expect(hidden.size).toBe(told.hidden);
    const values = full.metrics
      .filter((metric) => hidden.has(key(metric)))
      .flatMap(({ value }) => (value === null ? [] : [String(value)]))
      .filter((value) => value.length > 6 && !shown.has(value));
    expect(values.length).toBeGreaterThan(10);
    for (const [name, part] of shared) {
      expect({ name, left: values.filter((value) => part.includes(value)) }).toEqual({ name, left: [] });
    }
    // And no part is there that could hold them.
    const kinds = [...shared.keys()].filter((name) =>
      /comment|docProps|calcChain|external|custom|sharedStrings|hyperlink/i.test(name),
    );
    expect(kinds).toEqual([]);
    for (const [name, part] of shared) {
      const formulas = /<f[ >]/.test(part.replace(/<c:f>/g, "")) && !/<cfRule/.test(part);
      expect({ name, formulas, hidden: / state="hidden"| hidden="1"/.test(part) }).toEqual({
        name,
        formulas: false,
        hidden: false,
      });
    }
  });

  it("gives what our own reader opens, what another district can read, and the same bytes again", async () => {
    copyFileSync(sample, at("a.xlsx"));
    const said = runDone("share", "a.xlsx", "--out", "b.xlsx", "--exchange", "b.json", ...DAY);
    expect(said).toMatch(/of the figures hidden\. The sheet About This Copy says which, and why\./);
    expect(said).toMatch(/DRAFT/);
    const { sheets } = await readBook("b.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual([
      "Leadership Summary",
      "Leadership Gaps",
      "Leadership Metrics",
      "About This Copy",
      "Definitions",
    ]);
    expect(sheets.filter(({ mark }) => mark === null)).toEqual([]);
    const text = readFileSync(at("b.json"), "utf8");
    const read = readExchange(text);
    expect(read.kind === "read" && read.exchange.state).toBe("draft");
    runDone("share", "a.xlsx", "--out", "c.xlsx", "--exchange", "c.json", ...DAY);
    expect(readFileSync(at("c.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
    expect(readFileSync(at("c.json"), "utf8")).toBe(text);
    expect(readFileSync(at("a.xlsx")).equals(readFileSync(sample))).toBe(true);
  });

  it("refuses in a sentence, and writes nothing", () => {
    copyFileSync(sample, at("a.xlsx"));
    expectRefused(run("share", "a.xlsx"), /required option '--out <file>' not specified/, ["a.xlsx"]);
    expectRefused(run("share", "a.xlsx", "--out", "a.xlsx"), /is the input itself/, ["a.xlsx"]);
    expectRefused(run("share", "a.xlsx", "--out", "b.csv"), /written as \.xlsx/, ["a.xlsx"]);
    expectRefused(run("share", "a.xlsx", "--out", "b.xlsx", "--exchange", "b.txt"), /written as \.json/, ["a.xlsx"]);
    expectRefused(run("share", "a.xlsx", "--out", "b.xlsx", "--as-of", "May"), /is not a date/, ["a.xlsx"]);
    expectRefused(run("share", "none.xlsx", "--out", "b.xlsx"), /There is no file/, ["a.xlsx"]);
    expectRefused(run("share", "a.xlsx", "--out", "no/b.xlsx", "--exchange", "b.json"), /There is no folder/, [
      "a.xlsx",
    ]);
    expectRefused(run("share", "a.xlsx", "--out", "b.xlsx", "--exchange", "no/b.json"), /There is no folder/, [
      "a.xlsx",
    ]);
    writeFileSync(at("n.csv"), "One,Two\n1,2\n");
    expectRefused(run("share", "n.csv", "--out", "b.xlsx"), /No sheet in n\.csv was understood/, ["a.xlsx", "n.csv"]);
  });
});

describe("publish", () => {
  it("refuses figures that nobody confirmed, and writes nothing", () => {
    copyFileSync(sample, at("a.xlsx"));
    expectRefused(run("publish", "a.xlsx"), /These figures are DRAFT.*Settings of a\.xlsx first, or use --draft/, [
      "a.xlsx",
    ]);
  });

  it("publishes confirmed figures, says nothing twice, and keeps what people wrote beside them", async () => {
    putRefreshed("a.xlsx");
    writeFileSync(at("a.xlsx"), confirm(readFileSync(at("a.xlsx")), "Central office"));
    const said = runDone("publish", "a.xlsx", "--by", "Board office", "--out", "b.xlsx", ...DAY);
    expect(said).toMatch(/5 figures published, 0 published before as they are\./);
    const lines = readPublished(await readBook("b.xlsx"));
    expect(lines.map(({ line, by, status, corrects }) => [line, by, status, corrects])).toEqual(
      [1, 2, 3, 4, 5].map((line) => [line, "Board office", "Confirmed", null]),
    );
    expect(lines[0]).toMatchObject({ metric: "TEAM practice rating", schoolYear: "2025-26", figure: "3.91" });

    const file = edited(readFileSync(at("b.xlsx")), (pkg) =>
      inPart(pkg, partOfSheet(pkg, "Published Figures"), (sheet) => type(sheet, "C2", "Board retreat")),
    );
    writeFileSync(at("b.xlsx"), file);
    expect(runDone("publish", "b.xlsx", "--in-place", ...DAY)).toMatch(
      /0 figures published, 5 .*\nNothing was written/,
    );
    // A refresh keeps the lines and what people wrote on them.
    runDone("refresh", "b.xlsx", "--in-place", ...DAY);
    const after = await readBook("b.xlsx");
    expect(readPublished(after)).toEqual(lines);
    const sheet = after.sheets.find(({ name }) => name === "Published Figures");
    expect(sheet && cellAt(sheet, 2, 3).value).toBe("Board retreat");
  });

  it("writes DRAFT lines when that is asked for, beside the input", async () => {
    copyFileSync(sample, at("a.xlsx"));
    const told = JSON.parse(runDone("publish", "a.xlsx", "--draft", "--json", ...DAY)) as {
      readonly written: string;
      readonly added: readonly { readonly status: string; readonly on: string }[];
    };
    expect(told.added.map(({ status, on }) => `${status} ${on}`)).toEqual(Array(5).fill("DRAFT 2026-05-29"));
    expect(readdirSync(at()).sort()).toEqual(["a.published.xlsx", "a.xlsx"]);
    expect(readPublished(await readBook("a.published.xlsx"))).toHaveLength(5);
  });
});

describe("compare", () => {
  const own = exchangeOf(FIVE);
  const put = (name: string, content: unknown): void => writeFileSync(at(name), JSON.stringify(content));

  it("sets like beside like on stdout, and says what does not compare and why", () => {
    put("a.json", own);
    put("b.json", {
      ...own,
      district: "Fairhaven",
      terms: { ...own.terms, surveyMinimum: 5 },
      figures: own.figures.map((one) => (one.metric === "team-average" ? { ...one, value: 3.6 } : one)),
    });
    const lines = runDone("compare", "a.json", "b.json").split("\n");
    expect(lines[0]).toMatch(/^Metric +School year +Where +Larkmoor Schools +Fairhaven +Difference$/);
    expect(lines[1]).toMatch(/^TEAM practice rating +2025-26 +District +3\.90 +3\.60 +\+0\.30$/);
    expect(lines.find((line) => /quarter/.test(line))).toMatch(/over 95% +over 95%$/);
    expect(lines.join("\n")).toMatch(/favorable is not compared: surveys of 10 answers or more here, surveys of 5 /);
    const told = JSON.parse(runDone("compare", "a.json", "b.json", "--json")) as {
      readonly other: string;
      readonly figures: readonly { readonly metric: string; readonly difference: number | null }[];
    };
    expect(told.other).toBe("Fairhaven");
    expect(told.figures.find(({ metric }) => metric === "team-average")?.difference).toBeCloseTo(0.3, 12);
  });

  it("refuses what is no exchange file in a sentence", () => {
    put("a.json", own);
    put("b.json", { ...own, figures: [{ ...own.figures[0], value: "3.9" }] });
    writeFileSync(at("c.json"), Uint8Array.of(0xff, 0xfe, 0));
    const left = ["a.json", "b.json", "c.json"];
    expectRefused(run("compare", "a.json", "b.json"), /b\.json: .*not as it should be: figures\.0\.value/, left);
    expectRefused(run("compare", "a.json", "c.json"), /c\.json is no exchange file/, left);
    expectRefused(run("compare", "a.json", "none.json"), /There is no file none\.json/, left);
  });
});
