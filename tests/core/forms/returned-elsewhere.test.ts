/** Forms of another district, with other common cases, of leaders who move or are not yet there; filtered forms; last year's scores. */
import type { Collected } from "../../../src/core/forms/collect-forms";
import { makeForms } from "../../../src/core/forms/make-forms";
import { decidedRatings } from "../../../src/core/forms/decided";
import { earlierEntries } from "../../../src/core/forms/earlier";
import { readRoster } from "../../../src/core/forms/read-roster";
import { formSheets } from "../../../src/core/forms/form-sheets";
import type { DirectorForm } from "../../../src/core/forms/form";
import type { Workbook } from "../../../src/core/sheet";
import { reference } from "../../../src/framework/reference";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { createMemoryHost, workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { describeForm } from "../../../src/core/forms/form-problem";
import { unzipSync, zipSync } from "fflate";
import {
  after,
  analysisOf,
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
  typeOn,
  type Page,
} from "./small-forms";

const withForm = (change: Partial<DirectorForm>) => {
  const made = formsOf(district());
  return { ...made, forms: made.forms.map((form) => ({ ...form, ...change })) };
};

/** The district's workbook with a line of Settings typed in. */
async function withSetting(name: string, value: string, workbook = district()): Promise<Workbook> {
  const host = createMemoryHost(workbook);
  await host.write(runToEnd(refresh(workbook, { asOf: ON, reference })).sheets);
  return typeOn(await host.read(), "Settings", name, "Decision", value);
}

describe("a form of another district", () => {
  const form = async (name: string) => {
    const pages = await fileOf(withForm({ district: name }), "Dana Frost");
    put(pageIn(pages, "Ratings"), "D2", 4);
    put(pageIn(pages, "Ratings"), "G9", 2);
    put(pageIn(pages, "Common Cases"), "C2", 5);
    put(pageIn(pages, "Levels"), "C4", 3);
    return returned("dana.xlsx", pages);
  };

  it("is refused whole, and each of its scores is listed", async () => {
    const whole = collect(await withSetting("District name", "Larkmoor"), [await form("Fernhill")]);
    expect(whole.ratings).toEqual([]);
    expect(whole.files[0]?.problems[0]).toMatchObject({
      code: "other-district",
      says: "Fernhill",
      expected: "Larkmoor",
    });
    expect(
      whole.rows.filter(({ settled }) => !settled).map(({ returned: given, returnedIn }) => [given, returnedIn]),
    ).toEqual([
      ["Ann Ash, Inspire a shared vision; Round 1; 4", "Ratings, D2 in dana.xlsx"],
      [expect.stringMatching(/^Ann Ash, .+; Round 2; 2$/), "Ratings, G9 in dana.xlsx"],
      ["Case 1; 5", "Common Cases, C2 in dana.xlsx"],
      ["3", "Levels, C4 in dana.xlsx"],
    ]);
  });

  it("is none where the name differs in case and spaces alone", async () => {
    const whole = collect(await withSetting("District name", "Larkmoor"), [await form(" LARKMOOR ")]);
    expect(whole.ratings.map(({ score }) => score)).toEqual([4, 2, 5]);
    expect(whole.files[0]?.problems.map(({ code }) => code)).toEqual(["stray-content"]);
  });
});

describe("the common cases of a form that was made before Settings changed", () => {
  const form = async () => {
    const pages = await fileOf(formsOf(district()), "Dana Frost");
    put(pageIn(pages, "Common Cases"), "C2", 4);
    put(pageIn(pages, "Common Cases"), "C3", 2);
    return returned("dana.xlsx", pages);
  };
  const told = async (name: string, text: string) => collect(await withSetting(name, text), [await form()]);

  it("another text is said where the case was rated, and the score is taken", async () => {
    const whole = await told("Common case 1", "Somebody else altogether.");
    expect(whole.files[0]?.problems).toEqual([
      {
        code: "case-differs",
        at: { file: "dana.xlsx", sheet: "Common Cases", cell: "B2" },
        called: "Case 1",
        isAsked: true,
      },
    ]);
    expect(whole.files[0]?.problems.map(describeForm)).toEqual([
      "Case 1 tells something else on this form than on Settings. Its score was taken.",
    ]);
    expect(whole.ratings.map(({ score }) => score)).toEqual([4, 2]);
  });

  it("a case that Settings leave out is said, too", async () => {
    const whole = await told("Common case 2", "None");
    expect(whole.files[0]?.problems).toMatchObject([{ code: "case-differs", called: "Case 2", isAsked: false }]);
    expect(whole.ratings.map(({ score }) => score)).toEqual([4, 2]);
  });

  it("nothing is said of a case that was not rated, nor of the same text", async () => {
    expect((await told("Common case 3", "Somebody else altogether.")).files[0]?.problems).toEqual([]);
    expect((await told("District name", "Larkmoor")).files[0]?.problems).toEqual([]);
  });
});

describe("a leader who is not yet in post", () => {
  const START = { date: 46204, format: "yyyy-mm-dd" };
  const people = (start: LiteralCell) =>
    workbookOf([
      {
        name: "Roster 2025-26",
        rows: [
          [...HEADINGS, "Position Start Date"],
          ...PEOPLE.map((row, index) => [...row, index === 1 ? start : null]),
        ],
      },
    ]);
  const namesOn = (workbook: Workbook, on: number) =>
    formsOf(workbook, [], on).forms[0]?.leaders.map(({ name }) => name);

  it("is in no form, and that is said with the day", () => {
    const said = formsOf(people(START)).problems.filter(({ code }) => code === "leader-not-yet");
    expect(said.map(describeForm)).toEqual([
      "Ben Birch begins on July 1, 2026 and is not yet in the form of Dana Frost.",
    ]);
    expect(namesOn(people(START), ON)).toEqual(["Ann Ash", "Cam Cedar"]);
  });

  it("is in it from the first day, and nothing is said", () => {
    expect(namesOn(people(START), START.date)).toEqual(["Ann Ash", "Ben Birch", "Cam Cedar"]);
    const codes = (start: LiteralCell, on: number) => formsOf(people(start), [], on).problems.map(({ code }) => code);
    expect(codes(START, START.date)).not.toContain("leader-not-yet");
    expect(codes({ date: 45839, format: "yyyy-mm-dd" }, ON)).not.toContain("leader-not-yet");
  });
});

it("a filtered form: lines that a filter hides are read as the others", async () => {
  const [form] = formsOf(district()).forms;
  if (form === undefined) throw new Error("no form");
  const lines = form.leaders.map(({ lines: own, ...leader }) => ({
    ...leader,
    lines: own.map((line, at) => ({
      ...line,
      entries: line.entries.map((entry) => ({ ...entry, score: 1 + (at % 5) })),
    })),
  }));
  const parts = unzipSync(packageFromOwnSheets(formSheets({ ...form, leaders: lines })).save());
  const ratings = Object.keys(parts).find(
    (name) => name.startsWith("xl/worksheets/sheet") && new TextDecoder().decode(parts[name]).includes('ref="A1:K25"'),
  );
  expect(ratings).toBeDefined();
  const xml = new TextDecoder().decode(parts[ratings ?? ""]);
  // As Excel leaves a filter for Ann Ash: the rows of the others are hidden.
  const hidden = xml.replace(/<row r="(\d+)"/g, (row, number) => (Number(number) > 9 ? `${row} hidden="1"` : row));
  expect(hidden.match(/hidden="1"/g)?.length).toBeGreaterThanOrEqual(16);
  const bytes = zipSync({ ...parts, [ratings ?? ""]: new TextEncoder().encode(hidden) });
  const workbook = await createFileHost(bytes).read();
  const whole = collect(district(), [{ file: "dana.xlsx", workbook }]);
  expect(whole.files[0]?.problems).toEqual([]);
  expect(whole.ratings).toHaveLength(3 * 8 * 2);
  const expected = ["Ann Ash", "Ben Birch", "Cam Cedar"].flatMap((name) =>
    Array.from({ length: 8 }, (_, at) => [name, 1 + (at % 5)]),
  );
  for (const round of ["Round 1", "Round 2"])
    expect(whole.ratings.filter((one) => one.round === round).map(({ leader, score }) => [leader, score])).toEqual(
      expected,
    );
});

async function collected(change: Partial<DirectorForm>, score = 4) {
  const pages = await fileOf(withForm(change), "Dana Frost");
  put(pageIn(pages, "Ratings"), "D2", score);
  return collect(district(), [returned("dana.xlsx", pages)]);
}

it("a form that names a district is taken where no district is set; a later version is read and told", async () => {
  expect((await collected({ district: "Larkmoor" })).files[0]?.problems).toEqual([]);
  const [own] = formsOf(district()).forms;
  const later = await collected({ id: (own?.id ?? "").replace(/-\d+$/, "-9") });
  expect(later.files[0]?.problems.map(({ code }) => code)).toEqual(["newer-version"]);
  expect(later.ratings.map(({ score }) => score)).toEqual([4]);
});

it("a leader who moves to another director: each round keeps its rater and its school", async () => {
  const first = await fileOf(formsOf(district()), "Dana Frost");
  put(pageIn(first, "Ratings"), `D${rowOf(pageIn(first, "Ratings"), "Ann Ash", 1)}`, 4);
  const winter = await after(district(), collect(district(), [returned("dana.xlsx", first)]));
  const moved = PEOPLE.map((row, index) =>
    index === 0 ? row.with(5, "Lee Moss").with(3, "Yew Elementary School") : row,
  );
  const now: Workbook = { ...winter, sheets: [...district(moved).sheets, ...winter.sheets.slice(1)] };
  const second = await fileOf(formsOf(now), "Lee Moss");
  put(pageIn(second, "Ratings"), `G${rowOf(pageIn(second, "Ratings"), "Ann Ash", 1)}`, 2);
  const whole = collect(now, [returned("lee.xlsx", second)]);
  expect(whole.open).toBe(0);
  expect(whole.ratings.map(({ round, score, director, school }) => [round, score, director, school])).toEqual([
    ["Round 1", 4, "Dana Frost", "Oak Elementary School"],
    ["Round 2", 2, "Lee Moss", "Yew Elementary School"],
  ]);
});

describe("last year's scores", () => {
  const formWith = async (lastYearShown: boolean): Promise<DirectorForm> => {
    const before = PEOPLE.map((row) => row.with(2, "2024-25"));
    const pages = await fileOf(formsOf(district(before)), "Dana Frost");
    put(pageIn(pages, "Ratings"), "D2", 5);
    const old = await after(district(before), collect(district(before), [returned("old.xlsx", pages)]));
    const now: Workbook = { ...old, sheets: [...district().sheets, ...old.sheets.slice(1)] };
    const analysis = analysisOf(now);
    const { settings } = analysis.decisions;
    const decisions = { ...analysis.decisions, settings: { ...settings, forms: { ...settings.forms, lastYearShown } } };
    const { roster } = readRoster(now, ON, reference);
    const earlier = earlierEntries(decidedRatings(now, roster).ratings, [], roster);
    const [form] = makeForms({ ...analysis, decisions }, { asOf: ON, earlier }).forms;
    if (form === undefined) throw new Error("no form");
    return form;
  };
  const text = (form: DirectorForm): string =>
    Object.values(unzipSync(packageFromOwnSheets(formSheets(form)).save()))
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("");

  describe("in a form that comes back", () => {
    const back = async (type: (ratings: Page) => void) => {
      const before = PEOPLE.map((row) => row.with(2, "2024-25"));
      const first = await fileOf(formsOf(district(before)), "Dana Frost");
      put(pageIn(first, "Ratings"), "D2", 5);
      put(pageIn(first, "Ratings"), "G2", 3);
      const old = await after(district(before), collect(district(before), [returned("old.xlsx", first)]));
      const now: Workbook = { ...old, sheets: [...district().sheets, ...old.sheets.slice(1)] };
      const shown = await withSetting("Last year's scores on rating forms", "Shown", now);
      const pages = await fileOf(formsOf(shown), "Dana Frost");
      const ratings = pageIn(pages, "Ratings");
      expect(ratings.rows.slice(0, 3).map((row) => row[3])).toEqual(["Last year", "5, 3", null]);
      put(ratings, "E3", 4);
      type(ratings);
      return collect(shown, [returned("dana.xlsx", pages)]);
    };
    const found = ({ files }: Collected) => files[0]?.problems.map(({ code, at, holds }) => [code, at.cell, holds]);

    it("nothing is said of what the form showed, nor of a form that is older than the last of them", async () => {
      expect(found(await back(() => undefined))).toEqual([]);
      expect(found(await back((ratings) => put(ratings, "D2", "3")))).toEqual([]);
      expect(found(await back((ratings) => put(ratings, "D2", null)))).toEqual([]);
    });

    it.each([
      ["D2", "4", "4"],
      ["D2", "5, 3, 4", "5, 3, 4"],
      ["D2", "3, 5", "3, 5"],
      ["D4", 5, "5"],
      ["D4", "Strong", "Strong"],
    ])("%s with %s is listed, and no score is taken of it", async (cell, value, holds) => {
      const whole = await back((ratings) => put(ratings, cell, value));
      expect(found(whole)).toEqual([["stray-content", cell, holds]]);
      expect(whole.rows.map((row) => [row.returned, row.returnedIn, row.settled])).toEqual([
        [holds, `Ratings, ${cell} in dana.xlsx`, false],
      ]);
      expect(whole.ratings.filter(({ schoolYear }) => schoolYear === "2025-26").map(({ score }) => score)).toEqual([4]);
    });
  });

  it("stand beside the cells where a district shows them", async () => {
    const form = await formWith(true);
    expect(form.leaders[0]?.lines[0]?.lastYear).toBe("5");
    expect(form.leaders[0]?.lines[0]?.entries.map(({ score }) => score)).toEqual([null, null]);
    expect(text(form)).toContain("Last year");
  });

  it("are nowhere in the file where it does not", async () => {
    const form = await formWith(false);
    expect(form.leaders.flatMap(({ lines }) => lines.map(({ lastYear }) => lastYear)).join("")).toBe("");
    expect(text(form)).not.toContain("Last year");
  });
});

describe("a score typed over years as principal on Profiles", () => {
  const withYears = (years: readonly number[]) =>
    workbookOf([
      {
        name: "Roster 2025-26",
        rows: [[...HEADINGS, "Years as Principal"], ...PEOPLE.map((row, index) => [...row, years[index] ?? 8])],
      },
    ]);
  const told = async (typed: Readonly<Record<string, number>>, now = [10, 1, 4]) => {
    const pages = await fileOf(formsOf(withYears([10, 1, 4])), "Dana Frost");
    const profiles = pageIn(pages, "Profiles");
    const at = profiles.rows[0]?.indexOf("Years as principal") ?? -1;
    expect(profiles.rows.slice(1, 4).map((row) => [row[0], row[at], row[at + 1]])).toEqual([
      ["Ann Ash", 10, null],
      ["Ben Birch", 1, "Yes"],
      ["Cam Cedar", 4, null],
    ]);
    for (const row of profiles.rows) if (typeof row[0] === "string" && row[0] in typed) row[at] = typed[row[0]] ?? null;
    put(pageIn(pages, "Ratings"), "D2", 4);
    return collect(withYears(now), [returned("dana.xlsx", pages)]).rows.map((row) => [row.returned, row.returnedIn]);
  };

  it("is listed where it disagrees with the mark of an early career", async () => {
    expect(await told({ "Ben Birch": 4, "Ann Ash": 2 })).toEqual([
      ["2", "Profiles, G2 in dana.xlsx"],
      ["4", "Profiles, G3 in dana.xlsx"],
    ]);
  });

  it("nothing is said of a form as it was made, nor when the roster says other years since", async () => {
    expect(await told({})).toEqual([]);
    expect(await told({}, [3, 12, 1])).toEqual([]);
  });
});
