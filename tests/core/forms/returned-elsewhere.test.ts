/** Forms of another district, of a later version, of leaders who move during the year; and what is shown of last year. */
import { makeForms } from "../../../src/core/forms/make-forms";
import { earlierEntries } from "../../../src/core/forms/earlier";
import { readRoster } from "../../../src/core/forms/read-roster";
import { formSheets } from "../../../src/core/forms/form-sheets";
import type { DirectorForm } from "../../../src/core/forms/form";
import type { Workbook } from "../../../src/core/sheet";
import { readCollected } from "../../../src/core/state/collected-ratings";
import { reference } from "../../../src/framework/reference";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { unzipSync } from "fflate";
import {
  after,
  analysisOf,
  collect,
  district,
  fileOf,
  formsOf,
  ON,
  pageIn,
  PEOPLE,
  put,
  returned,
  rowOf,
} from "./small-forms";

const withForm = (change: Partial<DirectorForm>) => {
  const made = formsOf(district());
  return { ...made, forms: made.forms.map((form) => ({ ...form, ...change })) };
};

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
    const earlier = earlierEntries(readCollected(now).ratings, [], roster);
    const [form] = makeForms({ ...analysis, decisions }, { asOf: ON, earlier }).forms;
    if (form === undefined) throw new Error("no form");
    return form;
  };
  const text = (form: DirectorForm): string =>
    Object.values(unzipSync(packageFromOwnSheets(formSheets(form)).save()))
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("");

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
