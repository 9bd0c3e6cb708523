import { standardize } from "../../../src/core/label/standardize";
import type { Records } from "../../../src/core/record/record";
import type { LabelDecision } from "../../../src/core/state/decisions";
import { vocabularies } from "../../../src/framework/vocabulary";
import { columnOf, leaders, ratings, records, schools } from "./records";

const run = (some: Partial<Records>, labels: readonly LabelDecision[] = []) =>
  standardize(records(some), { labels, vocabularies });
const NAMES = ["Alder", "Birch", "Cedar", "Dove", "Elm", "Fern", "Grove"];
const list = schools(
  "Schools",
  NAMES.map((name, place) => ({
    schoolId: `0${101 + place}`,
    stateSchoolId: `900${place}`,
    schoolName: `${name} Elementary School`,
  })),
);
/** Enough rows on the list, so that the list is taken for the district's. */
const everyone = NAMES.map((_, place) => ({ schoolId: `${101 + place}` }));

describe("a record finds its school", () => {
  it.each([
    ["by id", { schoolId: "0101" }, "101"],
    ["by id without its zeros", { schoolId: "101" }, "101"],
    ["by id with an apostrophe", { schoolId: "'0101" }, "101"],
    ["by state id", { schoolId: "09001" }, "102"],
    ["by name", { schoolName: "ALDER EL" }, "101"],
    ["by id, though the name says another", { schoolId: "0101", schoolName: "Birch Elementary School" }, "101"],
    ["by name, where the id is of another system", { schoolId: "X77", schoolName: "Birch Elem" }, "102"],
  ])("%s", (_, row, key) => {
    const { standardized } = run({ school: list, leader: leaders("Roster", [row, ...everyone]) });
    expect(standardized.leader[0]?.school).toBe(key);
  });

  it("by an id of another system that other rows explain", () => {
    const { standardized } = run({
      school: list,
      leader: leaders("Roster", [{ schoolId: "X77" }, { schoolId: "X77", schoolName: "Birch Elem" }, ...everyone]),
    });
    expect(standardized.leader[0]?.school).toBe("102");
  });

  it("across years, by either id", () => {
    const { standardized } = run({
      school: [
        ...list,
        ...schools("Last year", [
          { schoolYear: "2024-25", stateSchoolId: "9000", schoolName: "Alder School" },
          { schoolYear: "2024-25", schoolName: "BIRCH EL" },
        ]),
      ],
    });
    expect(standardized.school.slice(-2).map(({ school }) => school)).toEqual(["101", "102"]);
    expect(standardized.schoolNames.get("101")).toBe("Alder Elementary School");
  });

  it("by a short name of the list", () => {
    const named = schools("Schools", [
      { schoolId: "1", schoolName: "Ada Thistle Elementary School", shortName: "THISTLE" },
      { schoolId: "2", schoolName: "Bram Quill High School", shortName: "QUILL HS" },
    ]);
    const { standardized } = run({ school: named, rating: ratings("Ratings", [{ schoolName: "Thistle" }]) });
    expect(standardized.rating[0]?.school).toBe("1");
  });
});

describe("a school that is not on the list", () => {
  it("is a problem, one for each name, and the row has no school", () => {
    const { standardized, problems } = run({
      school: list,
      leader: leaders("Roster", [...everyone, { schoolName: "Hartwell Academy" }, { schoolName: "Hartwell Academy" }]),
    });
    expect(problems).toEqual([
      {
        code: "school-not-on-list",
        at: { sheet: "Roster", row: 9, column: columnOf("schoolName") },
        count: 2,
        rows: "9-10",
        school: "Hartwell Academy",
      },
    ]);
    expect(standardized.leader.at(-1)?.school).toBeNull();
  });

  it("is a problem by its id alone", () => {
    const { problems } = run({ school: list, leader: leaders("Roster", [...everyone, { schoolId: "0999" }]) });
    expect(problems.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ["school-not-on-list", 9, columnOf("schoolName")],
    ]);
  });

  it("is a problem where it stood on last year's list only, and keeps its school", () => {
    const old = schools("Last year", [{ schoolYear: "2024-25", schoolId: "55", schoolName: "Old Mill Elementary" }]);
    const { standardized, problems } = run({
      school: [...list, ...old],
      leader: leaders("Roster", [...everyone, { schoolId: "55" }]),
    });
    expect(problems.map(({ code }) => code)).toEqual(["school-not-on-list"]);
    expect(standardized.leader.at(-1)?.school).toBe("55");
  });

  it("is none where a list of schools has an office among them, and one where the school is only called so", () => {
    const { standardized } = run({
      school: [
        ...list,
        ...schools("Schools", [{ schoolName: "Central Office" }, { schoolName: "Central", level: "High School" }]),
      ],
    });
    expect(standardized.school.slice(-2).map(({ school }) => school)).toEqual([null, "central"]);
    expect(standardized.schoolNames.has("central office")).toBe(false);
  });

  it("is none where it is an office", () => {
    const { standardized, problems } = run({
      school: list,
      leader: leaders("Roster", [
        ...everyone,
        { schoolName: "Central Office" },
        { schoolName: "District Office - HR" },
      ]),
    });
    expect(problems).toEqual([]);
    expect(standardized.leader.at(-1)?.school).toBeNull();
  });

  it("is none where the list has only a handful of schools", () => {
    const { problems, standardized } = run({
      school: schools("Priority schools", [{ schoolId: "101", schoolName: "Alder Elementary School" }]),
      leader: leaders("Roster", [...everyone, { schoolName: "Hartwell Academy" }]),
    });
    expect(problems).toEqual([]);
    expect(standardized.leader.at(-1)?.school).toBe("hartwell academy");
  });

  it("is none in a year without a list", () => {
    const { problems, standardized } = run({
      school: list,
      leader: leaders("Roster", [{ schoolYear: "2019-20", schoolName: "Hartwell Academy" }]),
    });
    expect(problems).toEqual([]);
    expect(standardized.leader[0]?.school).toBe("hartwell academy");
  });

  it("is asked about where its name is nearly one on the list", () => {
    const { standardized, problems } = run({
      school: list,
      leader: leaders("Roster", [...everyone, { schoolName: "Alder Elementary School Annex" }]),
    });
    expect(problems).toMatchObject([{ code: "label-to-decide", field: "school", proposal: "Alder Elementary School" }]);
    expect(standardized.leader.at(-1)?.school).toBeNull();
  });
});

describe("a person's decision about a school", () => {
  const roster = leaders("Roster", [...everyone, { schoolName: "Alder Elementary School Annex" }]);
  it("is followed", () => {
    const { standardized, problems } = run({ school: list, leader: roster }, [
      { field: "school", label: "Alder Elementary School Annex", standard: "Alder Elementary School" },
    ]);
    expect(standardized.leader.at(-1)?.school).toBe("101");
    expect(problems).toEqual([]);
  });
  it("can say that it is none", () => {
    const { standardized, problems } = run({ school: list, leader: roster }, [
      { field: "school", label: "Alder Elementary School Annex", standard: null },
    ]);
    expect(standardized.leader.at(-1)?.school).toBeNull();
    expect(problems).toEqual([]);
  });
  it("wins over an id", () => {
    const { standardized } = run(
      { school: list, leader: leaders("Roster", [...everyone, { schoolId: "0101", schoolName: "The annex" }]) },
      [{ field: "school", label: "The annex", standard: "Birch Elementary School" }],
    );
    expect(standardized.leader.at(-1)?.school).toBe("102");
  });
});

describe("without any list", () => {
  it("schools are those of the rosters, under their most frequent spelling", () => {
    const { standardized, problems } = run({
      leader: leaders("Roster", [
        { schoolName: "Cayuga High School" },
        { schoolName: "CAYUGA H S" },
        { schoolName: "Cayuga High School" },
        { schoolName: "Cayuga Middle School" },
        { schoolName: "PS 15" },
        { schoolName: "PS 51" },
      ]),
    });
    const keys = standardized.leader.map(({ school }) => school);
    expect(keys.slice(0, 3)).toEqual(["cayuga high school", "cayuga high school", "cayuga high school"]);
    expect(new Set(keys).size).toBe(4);
    expect(standardized.schoolNames.get("cayuga high school")).toBe("Cayuga High School");
    expect(problems).toEqual([]);
  });
});

describe("a school that stands twice in a table", () => {
  it("is a problem where the figures differ, and the first row is used", () => {
    const { standardized, problems } = run({
      school: schools("Schools", [
        ...NAMES.map((name, place) => ({ schoolId: `${101 + place}`, schoolName: name, enrollment: 300 })),
        { schoolId: "0103", schoolName: "Cedar", enrollment: 337 },
      ]),
    });
    expect(problems).toEqual([
      {
        code: "duplicate-school",
        at: { sheet: "Schools", row: 9, column: columnOf("schoolId") },
        count: 1,
        school: "Cedar",
        first: { sheet: "Schools", row: 4, column: columnOf("schoolId") },
      },
    ]);
    expect(standardized.school.map(({ enrollment }) => enrollment)).toEqual(NAMES.map(() => 300));
  });

  it.each([
    ["other years", [{ schoolYear: "2024-25", schoolId: "101", enrollment: 337 }]],
    ["the same figures", [{ schoolId: "101", enrollment: 300 }]],
  ])("is none with %s", (_, more) => {
    const rows = NAMES.map((name, place) => ({ schoolId: `${101 + place}`, schoolName: name, enrollment: 300 }));
    expect(run({ school: schools("Schools", [...rows, ...more]) }).problems).toEqual([]);
  });

  it("is none on another sheet, and both rows stay", () => {
    const one = schools("Profile", [{ schoolId: "101", enrollment: 300 }]);
    const other = schools("Progress", [{ schoolId: "101", enrollment: 337 }]);
    const { standardized, problems } = run({ school: [...one, ...other] });
    expect(problems).toEqual([]);
    expect(standardized.school).toHaveLength(2);
  });

  it("is none where the table has several rows for each school", () => {
    const rows = NAMES.flatMap((name, place) =>
      [100, 90].map((enrollment) => ({ schoolId: `${101 + place}`, schoolName: name, enrollment })),
    );
    const { standardized, problems } = run({ school: schools("By grade", rows) });
    expect(problems).toEqual([]);
    expect(standardized.school).toHaveLength(14);
  });
});
