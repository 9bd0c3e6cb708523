import { leaderAnswer } from "../../../src/taskpane/view/leader-answer";
import type { LeaderProfile } from "../../../src/taskpane/view/leader-profile";
import { leaderSearch } from "../../../src/taskpane/view/leader-search";
import { dayOf } from "../../../src/core/day";
import type { Workbook } from "../../../src/core/sheet";
import { workbookOf, type LiteralCell, type LiteralSheet } from "../../../src/hosts/memory";
import { inventedDistrict, PLANTED_GENDER, PLANTED_RACE, refreshed } from "./invented-district";

const { analysis } = refreshed(inventedDistrict());

function profileOf(name: string): LeaderProfile {
  const [hit] = leaderSearch(analysis)(name).hits;
  const answer = leaderAnswer({ person: hit?.key ?? "" }, analysis);
  if (answer.kind !== "leader") throw new Error(`${name} is not found`);
  return answer.profile;
}

describe("a leader with records in every block", () => {
  const profile = profileOf("odalys fenwright");

  it("is named first name first, with post, story, school and what the roster gives", () => {
    expect(profile.name).toBe("Odalys Fenwright");
    expect(profile.posts).toEqual(["Principal, Cedar Hill Middle School"]);
    // One completed year as principal; at Cedar Hill since 2024-25, since the roster before shows Harbor. There from July 1, 2020 to June 2024.
    expect(profile.story).toBe(
      "Second year as principal and at this school. Before that, assistant principal at Harbor Middle School for 4 years.",
    );
    // 490 of 612 is the largest of five shares: floor(4 × 4 / 5) + 1 = 4.
    expect(profile.school).toBe("612 students. Middle school. Highest-poverty quarter of schools. Cedar Hill cluster.");
    expect(profile.facts).toEqual([
      "Executive director: Nerys Garrhart.",
      "Early career: one of the first 3 years as principal.",
    ]);
    expect(profile.cells.map(({ text }) => text)).toEqual(["Roster 2025-26, B2", "Enrollment 2025-26, C2"]);
  });

  it("has rounds with how many indicators were scored, and compares years and the district", () => {
    const { years, sentence, cut, others } = profile.practice;
    expect(cut).toBe(4);
    expect(others).toEqual([]);
    expect(years.map(({ year, average }) => [year, average])).toEqual([
      ["2024-25", 3.5], // (3 + 4 + 3 + 4) / 4 = 3.5 and (4 + 4 + 3 + 3) / 4 = 3.5
      ["2025-26", 3.75], // 3.5 and 4
    ]);
    expect(years[1]?.rounds).toEqual([
      { name: "Fall", mean: 3.5, scored: 4, of: 4, school: null },
      { name: "Spring", mean: 4, scored: 4, of: 4, school: null },
    ]);
    expect(years[1]?.cell.text).toBe("TEAM export 2025-26, G2");
    // Heads: 3.75, 4 and 4.5 of four: 4.08.
    expect(sentence).toBe(
      "3.75 this year, from 2 rounds. 0.33 below the district average (4.08, 3 of 4 rated). Up 0.25 in a year.",
    );
  });

  it("has the survey of the school, of how many, and the year before", () => {
    expect(profile.survey).toEqual({
      status: "value",
      figure: "74%",
      unit: "favorable",
      sentence: "School Leadership in 2025-26. 41 staff answered, 79% of those asked. 68% the year before.",
      cells: [
        { text: "Staff survey 2025-26, C2", at: { sheet: "Staff survey 2025-26", row: 2, column: 3 } },
        { text: "Staff survey 2024-25, C2", at: { sheet: "Staff survey 2024-25", row: 2, column: 3 } },
      ],
    });
  });

  it("has the mean of the scores of each responsibility's indicators by year", () => {
    const [table, ...more] = profile.evidence;
    expect(more).toEqual([]);
    expect(table?.instrument).toBe("TEAM");
    expect(table?.years).toEqual(["2024-25", "2025-26"]);
    const averages = Object.fromEntries(
      (table?.rows ?? []).map(({ id, averages: of }) => [id, of.map((one) => one?.average ?? null)]),
    );
    // A1 speaks of two responsibilities, A2, B2 and B3 of one each; the other four are not measured.
    expect(averages).toEqual({
      "inspire-vision": [null, null],
      "develop-team": [3.5, 4], // A1: 3 and 4; 4 and 4
      "culture-of-belonging": [3, 4.5], // B2: 3 and 3; 4 and 5
      "orient-results": [4, 3.5], // A2: 4 and 4; 3 and 4
      "rigorous-instruction": [3.5, 4], // A1 again
      "continuous-improvement": [null, null],
      "plan-and-manage": [null, null],
      "build-partnerships": [3.5, 3], // B3: 4 and 3; 3 and 3
    });
    expect(table?.sentence).toBe(
      "Highest in 2025-26: create a culture of belonging, 4.5. Lowest: build partnerships, 3.0.",
    );
    expect(table?.basis).toBe("Each average is of 2 scores.");
  });

  it("has strengths as typed, with their cell, and the posts over the years", () => {
    expect(profile.strengths.map(({ text, year, cell }) => [text, year, cell.text])).toEqual([
      ["Coaching teachers, master schedule, family engagement", "2025-26", "Roster 2025-26, M2"],
    ]);
    expect(profile.history.map(({ years, post, cell }) => [years, post, cell.text])).toEqual([
      ["2024-25 to 2025-26", "Principal, Cedar Hill Middle School", "Roster 2025-26, B2"],
      ["2023-24", "Assistant principal, Harbor Middle School", "Roster 2023-24, B7"],
    ]);
  });
});

it.each([
  // Seven completed years; on the rosters here since the first of them, so it may be longer.
  ["ann bell", "Eighth year as principal, at this school since 2023-24 or earlier."],
  // Three years from July 15, 2022 to October 1, 2025.
  ["bo cole", "Fourth year as principal and at this school."],
  // At Alder for two years of rosters or more before the first year as principal.
  [
    "cy dunn",
    "First year as principal and at this school. Before that, assistant principal at Alder Elementary School for 2 years or more.",
  ],
  // The roster of the year before lists Dogwood's leaders, and he is not among them.
  ["gil hart", "First year at this school."],
])("tells how long %s has been in post", (name, story) => {
  expect(profileOf(name).story).toBe(story);
});

describe("supports", () => {
  const supports = (sheets: readonly LiteralSheet[]): readonly LiteralSheet[] => [
    ...sheets,
    {
      name: "Leader supports 2025-26",
      rows: [
        ["Leader", "School", "Support", "Support Notes", "Support Start", "Support Status", "Responsibility"],
        [
          "Odalys Fenwright",
          "Cedar Hill Middle School",
          "Coaching",
          "Weekly",
          null,
          "In progress",
          "Develop your team",
        ],
        [null, "Alder Elementary School", "Peer network", null, null, null, null],
      ],
    },
  ];
  const of = (name: string, { analysis: from } = refreshed(inventedDistrict(supports))) => {
    const [hit] = leaderSearch(from)(name).hits;
    const answer = leaderAnswer({ person: hit?.key ?? "" }, from);
    return answer.kind === "leader" ? answer.profile.supports : undefined;
  };

  it("stand with their responsibility and cell, of the school's head where nobody is named", () => {
    expect(of("odalys fenwright")).toMatchObject([
      {
        text: "Coaching: Weekly",
        responsibilities: ["Develop your team"],
        facts: "In progress.",
        cell: { text: "Leader supports 2025-26, D2" },
      },
    ]);
    // Bo Cole heads Alder.
    expect(of("bo cole")).toMatchObject([{ text: "Peer network" }]);
  });

  it("are none for others, and not mentioned where no sheet lists any", () => {
    expect(of("ann bell")).toEqual([]);
    expect(profileOf("ann bell").supports).toBeNull();
  });
});

describe("who led another school before is in no first year", () => {
  const headings = ["School", "Name", "Position", "Position Start Date"];
  const rosters = (start: LiteralCell): Workbook =>
    workbookOf([
      { name: "Roster 2025-26", rows: [headings, ["Elm High School", "Ira Moss", "Principal", start]] },
      {
        name: "Roster 2024-25",
        rows: [
          headings,
          ["Elm High School", "Una Page", "Principal", null],
          ["Elm High School", "Ivo Reed", "Assistant Principal", null],
        ],
      },
      {
        name: "Roster 2023-24",
        rows: [
          headings,
          ["Oak High School", "Ira Moss", "Principal", null],
          ["Elm High School", "Una Page", "Principal", null],
        ],
      },
    ]);
  const storyOf = (workbook: Workbook): string | null => {
    const answer = leaderAnswer({ at: { sheet: "Roster 2025-26", row: 2, column: 2 } }, refreshed(workbook).analysis);
    return answer.kind === "leader" ? answer.profile.story : null;
  };

  it("leaves open how long, where a year lies between", () => {
    expect(storyOf(rosters(null))).toBe(
      "First year at this school. Before that, principal at Oak High School in 2023-24.",
    );
  });

  it("does not take the start of this post for the first as principal", () => {
    expect(storyOf(rosters({ date: dayOf({ year: 2025, month: 7, day: 1 }) }))).toBe(
      "First year at this school. Before that, principal at Oak High School in 2023-24.",
    );
  });
});

describe("what is not known or not shown is said", () => {
  it("hides a survey that fewer than ten answered, everywhere in the profile", () => {
    const { survey } = profileOf("ann bell");
    expect(survey).toMatchObject({ status: "suppressed", figure: "hidden" });
    expect(survey.sentence).toBe("Fewer than 10 staff answered in 2025-26. 70% the year before.");
    expect(JSON.stringify(survey)).not.toMatch(/61|0\.2\b/);
  });

  it("says no data where the school has no result", () => {
    const { survey } = profileOf("bo cole");
    expect(survey).toMatchObject({ status: "unknown", figure: "no data", cells: [] });
    expect(survey.sentence).toBe("The staff survey has no result on leadership for this school in 2025-26.");
  });

  it("does not average a round with too few scores", () => {
    const { practice } = profileOf("cy dunn");
    expect(practice.years).toMatchObject([{ year: "2025-26", average: null, rounds: [] }]);
    expect(practice.sentence).toBe("No round of 2025-26 counts: too few of its indicators are scored.");
  });

  it("says so where a block has no record", () => {
    const profile = profileOf("joss");
    expect(profile.practice.sentence).toBe("No TEAM rating is on record.");
    expect(profile.evidence).toEqual([]);
    expect(profile.strengths).toEqual([]);
    expect(profile.pool).toEqual([]);
  });

  it("says when someone is on the newest roster no more", () => {
    const profile = profileOf("ehrle");
    expect(profile.story).toBe("Last on a roster in 2024-25, not on that of 2025-26.");
    expect(profile.facts).toEqual([]);
  });
});

it("names scores by another instrument apart, and leaves them out of the average", () => {
  const other = inventedDistrict((sheets) => [
    ...sheets,
    {
      name: "Principal ratings 2025-26",
      rows: [
        ["Employee ID", "Leader", "School", "Instrument", "Round", "Indicator", "Score"],
        ["'1001", "Odalys Fenwright", "Cedar Hill Middle School", "VAL-ED", "Fall", "Culture of Learning", 1],
        ["'1001", "Odalys Fenwright", "Cedar Hill Middle School", "VAL-ED", "Fall", "Connections", 2],
      ],
    },
  ]);
  const rated = refreshed(other).analysis;
  const answer = leaderAnswer({ at: { sheet: "Roster 2025-26", row: 2, column: 2 } }, rated);
  const practice = answer.kind === "leader" ? answer.profile.practice : null;
  expect(practice?.others.map(({ name, year, average, scores }) => [name, year, average, scores])).toEqual([
    ["VAL-ED", "2025-26", 1.5, 2],
  ]);
  expect(practice?.years[1]?.average).toBe(3.75);
});

it("never holds race, ethnicity or gender", () => {
  for (const { key } of leaderSearch(analysis)("fenwright").hits) {
    const said = JSON.stringify(leaderAnswer({ person: key }, analysis));
    expect(said).toContain("Odalys");
    expect(said).not.toContain(PLANTED_RACE);
    expect(said).not.toContain(PLANTED_GENDER);
    expect(said.toLowerCase()).not.toMatch(/zorblatt|quillish|race|ethnic|gender/);
  }
});

describe("a selected cell", () => {
  it("shows the leader of its row, whatever the column", () => {
    const answer = leaderAnswer({ at: { sheet: "Roster 2025-26", row: 3, column: 9 } }, analysis);
    expect(answer).toMatchObject({
      kind: "leader",
      row: "Row 3 of Roster 2025-26",
      profile: { name: "Ann Bell" },
      others: [],
    });
  });

  it("shows the leader of a row of ratings", () => {
    const answer = leaderAnswer({ at: { sheet: "TEAM export 2025-26", row: 20, column: 1 } }, analysis);
    expect(answer).toMatchObject({ kind: "leader", profile: { name: "Bo Cole" } });
  });

  it("says vacancy where the post is vacant, and who was there before", () => {
    const answer = leaderAnswer({ at: { sheet: "Roster 2025-26", row: 6, column: 2 } }, analysis);
    expect(answer).toMatchObject({
      kind: "vacancy",
      title: "Principal, Birch Elementary School",
      sentence: "This post of principal is vacant in 2025-26. Before: Di Ehrle, 2024-25.",
      row: "Row 6 of Roster 2025-26",
    });
  });

  it.each([
    ["a heading", { sheet: "Roster 2025-26", row: 1, column: 2 }],
    ["a blank row", { sheet: "Roster 2025-26", row: 60, column: 2 }],
    ["a row about a school", { sheet: "Enrollment 2025-26", row: 2, column: 2 }],
    ["a sheet that is not there", { sheet: "Nowhere", row: 2, column: 2 }],
  ])("says nobody for %s", (_, at) => {
    expect(leaderAnswer({ at }, analysis)).toEqual({ kind: "nobody" });
  });
});

it("lists the leaders of a school, its head first", () => {
  const [school] = leaderSearch(analysis)("harbor middle").hits;
  const answer = leaderAnswer({ school: school?.key ?? "" }, analysis);
  expect(answer).toMatchObject({ kind: "school", name: "Harbor Middle School", sentence: "2 leaders in 2025-26." });
  expect("others" in answer && answer.others.map(({ name }) => name)).toEqual(["Ann Bell", "Sam Cole"]);
});
