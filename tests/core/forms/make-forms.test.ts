import { unzipSync } from "fflate";
import { formFileName, formSheets } from "../../../src/core/forms/form-sheets";
import { describeForm } from "../../../src/core/forms/form-problem";
import { workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import {
  after,
  collect,
  district,
  fileOf,
  formsOf,
  HEADINGS,
  ON,
  pageIn,
  PEOPLE,
  put,
  returned,
  rowOf,
} from "./small-forms";

const said = (people: readonly (readonly LiteralCell[])[], asOf = ON): readonly string[] =>
  formsOf(district(people), [], asOf).problems.map(describeForm);

const namesIn = (people: readonly (readonly LiteralCell[])[], asOf = ON) =>
  formsOf(district(people), [], asOf).forms.map(({ director, leaders }) => [director, leaders.map(({ name }) => name)]);

describe("who is in whose form", () => {
  it("each director's own leaders, a director written in two ways once", () => {
    expect(namesIn(PEOPLE)).toEqual([
      ["Dana Frost", ["Ann Ash", "Ben Birch", "Cam Cedar"]],
      ["Lee Moss", ["Deb Dogwood", "Eli Elder"]],
    ]);
    expect(said(PEOPLE)).toEqual(["Dana Frost is written in 2 ways: Dana Frost and Frost, Dana. Read as one."]);
  });

  it("says who has no director, and leaves a full roster alone", () => {
    const alone = PEOPLE.map((row, index) => (index === 4 ? row.with(5, "Vacant") : row));
    expect(said(alone)).toContain(
      "Eli Elder (Ivy Elementary School) has no executive director on the roster and is in no form.",
    );
    expect(namesIn(alone)[1]).toEqual(["Lee Moss", ["Deb Dogwood"]]);
  });

  it("says who stands under two directors, and that two may be one", () => {
    const two = [...PEOPLE, [104, "Deb Dogwood", "2025-26", "Oak Elementary School", "Principal", "Dana Frost", null]];
    expect(said(two)).toContain("Deb Dogwood stands under Dana Frost and Lee Moss, and is in the form of each.");
    const alike = PEOPLE.map((row, index) => (index === 4 ? row.with(5, "Lee Mosse") : row));
    expect(said(alike).some((sentence) => /^Lee Moss and Lee Mosse may be one director/.test(sentence))).toBe(true);
  });

  it("leaves assistant principals, vacant posts and last year's people out", () => {
    const more = [
      ...PEOPLE,
      [106, "Fay Fern", "2025-26", "Oak Elementary School", "Assistant Principal", "Dana Frost", null],
      [null, "Vacant", "2025-26", "Ash Elementary School", "Principal", "Lee Moss", null],
    ];
    expect(namesIn(more)).toEqual(namesIn(PEOPLE));
  });
});

describe("a director's file", () => {
  it("holds nothing of other directors' leaders in any part, nor race, and rating cells of its own leaders alone", () => {
    const plants: string[] = [];
    const plant = (index: number, what: string): string => {
      const text = `Qzx${what}${"abcde"[index] ?? ""}`;
      if (index >= 3) plants.push(text);
      return text;
    };
    const rows = PEOPLE.map((row, index) => [
      ...row
        .with(0, plant(index, "Id"))
        .with(1, `${plant(index, "First")} ${plant(index, "Last")}`)
        .with(3, `${plant(index, "Place")} School`),
      "Qzxrace",
      plant(index, "Strength"),
    ]);
    const workbook = workbookOf([
      { name: "Roster 2025-26", rows: [[...HEADINGS, "Race/Ethnicity", "Strengths"], ...rows] },
      { name: "Notes", rows: [["Qzxsecret"]] },
    ]);
    plants.push("Qzxrace", "Qzxsecret", "Lee Moss");
    const [form] = formsOf(workbook).forms;
    if (form === undefined) throw new Error("no form");
    const parts = Object.entries(unzipSync(packageFromOwnSheets(formSheets(form)).save())).map(
      ([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`,
    );
    const all = parts.join("\n");
    expect(plants.length).toBeGreaterThan(10);
    expect(plants.filter((text) => all.includes(text))).toEqual([]);
    expect(all).toContain("QzxLasta");
    expect(all).not.toMatch(/Strength/);
    expect(form.leaders.flatMap(({ lines }) => lines)).toHaveLength(3 * 8);
  });

  it("is locked but for its entry cells, offers 1 to 5, and counts its progress", () => {
    const [form] = formsOf(district()).forms;
    if (form === undefined) throw new Error("no form");
    const parts = unzipSync(packageFromOwnSheets(formSheets(form)).save());
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(5);
    for (const name of sheets) expect(text(name)).toMatch(/<sheetProtection [^>]*sheet="1"/);
    for (const name of sheets) expect(text(name)).not.toMatch(/<sheetProtection [^>]*(password|hashValue)/);
    expect(text("xl/styles.xml")).toMatch(/<protection locked="0"\/>/);
    expect(sheets.filter((name) => text(name).includes('"1,2,3,4,5"'))).toHaveLength(2);
    expect(sheets.some((name) => text(name).includes("COUNT('Ratings'!$D$2:$D$25)"))).toBe(true);
    expect(Object.keys(parts).some((name) => name.includes("vba"))).toBe(false);
  });

  it("is the same, byte for byte, for the same input", () => {
    const bytes = () => formsOf(district()).forms.map((form) => packageFromOwnSheets(formSheets(form)).save());
    expect(bytes()).toEqual(bytes());
  });

  it("has a name that every system takes", () => {
    expect(formFileName({ schoolYear: "2025-26", director: 'A/B: "C"?.' })).toBe("Rating form 2025-26 A B C.xlsx");
  });
});

describe("forms made again", () => {
  it("keep every score, from the earlier file and from what was collected; add who is new; mark who left", async () => {
    const pages = await fileOf(formsOf(district()), "Dana Frost");
    const ratings = pageIn(pages, "Ratings");
    put(ratings, `D${rowOf(ratings, "Ann Ash", 1)}`, 4);
    put(ratings, `D${rowOf(ratings, "Cam Cedar", 2)}`, 2);
    put(ratings, `E${rowOf(ratings, "Cam Cedar", 2)}`, "Seen twice");
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", pages)]));
    put(ratings, `G${rowOf(ratings, "Ben Birch", 8)}`, 5);

    // Cam left on March 1, 2026; Gia is new.
    const people = [
      ...PEOPLE.map((row, index) => (index === 2 ? row.with(6, { date: 46082, format: "yyyy-mm-dd" }) : row)),
      [107, "Gia Grove", "2025-26", "Fir High School", "Principal", "Dana Frost", null],
    ];
    const now = { ...workbook, sheets: [...district(people).sheets, ...workbook.sheets.slice(1)] };
    const [form] = formsOf(now, [returned("dana.xlsx", pages)]).forms;
    expect(form?.leaders.map(({ name, status }) => [name, status])).toEqual([
      ["Ann Ash", ""],
      ["Ben Birch", ""],
      ["Gia Grove", ""],
      ["Cam Cedar", "left on March 1, 2026, kept for the record"],
    ]);
    const given = form?.leaders.flatMap(({ name, lines }) =>
      lines.flatMap(({ responsibility, entries }) =>
        entries.flatMap(({ score, evidence }, round) =>
          score === null ? [] : [[name, responsibility.id, round + 1, score, evidence]],
        ),
      ),
    );
    expect(given).toEqual([
      ["Ann Ash", "inspire-vision", 1, 4, ""],
      ["Ben Birch", "build-partnerships", 2, 5, ""],
      ["Cam Cedar", "develop-team", 1, 2, "Seen twice"],
    ]);
  });

  it("tell where the earlier form and the collected ratings differ, and keep the form's", async () => {
    const pages = await fileOf(formsOf(district()), "Dana Frost");
    put(pageIn(pages, "Ratings"), "D2", 4);
    const workbook = await after(district(), collect(district(), [returned("dana.xlsx", pages)]));
    put(pageIn(pages, "Ratings"), "D2", 3);
    const made = formsOf(workbook, [returned("dana.xlsx", pages)]);
    expect(made.problems.find(({ code }) => code === "kept-differs")).toMatchObject({ kept: "3", collected: "4" });
    expect(made.forms[0]?.leaders[0]?.lines[0]?.entries[0]?.score).toBe(3);
  });
});
