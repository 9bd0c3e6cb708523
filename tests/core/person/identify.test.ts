import { identify } from "../../../src/core/person/identify";
import { dayOf } from "../../../src/core/day";
import { DEFAULT_SETTINGS, type PersonDecision } from "../../../src/core/state/decisions";
import { headship } from "../../../src/framework/headship";
import { nameWords } from "../../../src/framework/names";
import { standardizedOf, type LeaderLiteral, type SchoolLiteral } from "./leaders-of";

const run = (
  leaders: readonly LeaderLiteral[],
  schools: readonly SchoolLiteral[] = [],
  people: readonly PersonDecision[] = [],
) => identify(standardizedOf(leaders, schools), { people, settings: DEFAULT_SETTINGS, names: nameWords, headship });
const persons = (leaders: readonly LeaderLiteral[], people: readonly PersonDecision[] = []) =>
  run(leaders, [], people).people.leader.map(({ person }) => person);
const found = (leaders: readonly LeaderLiteral[], schools: readonly SchoolLiteral[] = []) =>
  run(leaders, schools).problems.map(({ code, at }) => [code, at.sheet, at.row, at.column]);
const heads = (leaders: readonly LeaderLiteral[]) => run(leaders).people.leader.map(({ head }) => head);

describe("who a record speaks of", () => {
  it("is the id where there is one", () => {
    expect(
      persons([
        { leaderId: "7", name: "Ann Bell" },
        { leaderId: "8", name: "Ann Bell" },
      ]),
    ).toEqual(["id:7", "id:8"]);
  });
  it("gives a name without an id to the one id that bears it", () => {
    expect(persons([{ leaderId: "7", name: "Ann Bell" }, { name: "Bell, Ann" }, { name: "Ann Belling" }])).toEqual([
      "id:7",
      "id:7",
      "name:ann belling",
    ]);
  });
  it("takes the id at the same school where two bear the name, and none when that does not tell", () => {
    expect(
      persons([
        { leaderId: "7", name: "Ann Bell", school: "1" },
        { leaderId: "8", name: "Ann Bell", school: "2" },
        { name: "Ann Bell", school: "2" },
        { name: "Ann Bell", school: "3" },
      ]),
    ).toEqual(["id:7", "id:8", "id:8", "name:ann bell"]);
  });
  it("joins what people said is one person, and only that", () => {
    const decided: PersonDecision[] = [
      { keys: ["id:7", "name:annie bell"], same: true },
      { keys: ["id:7", "name:ann bells"], same: false },
    ];
    expect(
      persons([{ leaderId: "7", name: "Ann Bell" }, { name: "Annie Bell" }, { name: "Ann Bells" }], decided),
    ).toEqual(["id:7", "id:7", "name:ann bells"]);
  });
});

describe("the head of a school", () => {
  it("is the principal, not the assistant", () => {
    expect(
      heads([
        { name: "A Bell", school: "1", position: "assistant-principal" },
        { name: "B Cole", school: "1", position: "principal" },
      ]),
    ).toEqual([false, true]);
  });
  it("is told where no sheet says a school year, each school's own", () => {
    expect(
      heads([
        { name: "A Bell", school: "1", schoolYear: null, positionStart: dayOf({ year: 2030, month: 1, day: 1 }) },
        { name: "B Cole", school: "1", schoolYear: null, position: "assistant-principal" },
        { name: "C Dunn", school: "2", schoolYear: null },
      ]),
    ).toEqual([true, false, true]);
  });
  it("is the leader in charge of a row with several, even a director before a principal", () => {
    expect(
      heads([
        { name: "A Bell", school: "1", position: "school-director", orderOfAssignment: 1 },
        { name: "B Cole", school: "1", position: "principal", orderOfAssignment: 2 },
      ]),
    ).toEqual([true, false]);
  });
  it("is nobody when the first post is vacant, whoever follows", () => {
    const { people } = run([
      { vacant: true, school: "1", position: "principal", orderOfAssignment: 1 },
      { name: "B Cole", school: "1", position: "principal", orderOfAssignment: 2 },
    ]);
    expect(people.leader.map(({ head, person }) => [head, person])).toEqual([
      [true, null],
      [false, "name:b cole"],
    ]);
  });
  it("is named by another sheet where one says vacant", () => {
    expect(
      heads([
        { vacant: true, school: "1", sheet: "Posts" },
        { name: "B Cole", school: "1", sheet: "Roster" },
      ]),
    ).toEqual([false, true]);
  });
  it("is a director where there is no principal, and an interim before one", () => {
    expect(
      heads([
        { name: "A Bell", school: "1", position: "school-director" },
        { name: "B Cole", school: "2", position: "school-director" },
        { name: "C Dunn", school: "2", position: "interim-principal" },
      ]),
    ).toEqual([true, false, true]);
  });
  it("is who held the post on October 1", () => {
    expect(
      heads([
        { name: "A Bell", school: "1", positionEnd: dayOf({ year: 2025, month: 9, day: 30 }) },
        { name: "B Cole", school: "1", positionStart: dayOf({ year: 2025, month: 10, day: 1 }) },
        { name: "C Dunn", school: "1", positionStart: dayOf({ year: 2025, month: 11, day: 3 }) },
      ]),
    ).toEqual([false, true, false]);
  });
  it("is not a retired person", () => {
    expect(
      heads([
        { name: "A Bell", school: "1", status: "retired" },
        { name: "B Cole", school: "2", status: "on-leave" },
      ]),
    ).toEqual([false, true]);
  });
});

describe("vacancies", () => {
  it("are found at the vacant name, and at a listed school without a head", () => {
    expect(
      found(
        [
          { name: "A Bell", school: "1" },
          { vacant: true, school: "2" },
        ],
        [{ school: "1" }, { school: "2" }, { school: "3" }],
      ),
    ).toEqual([
      ["vacancy", "Roster", 3, 1],
      ["vacancy", "Schools", 4, 2],
    ]);
  });
  it("are not claimed from a roster that lists few of the schools, nor from another year's", () => {
    const schools = ["1", "2", "3", "4", "5"].map((school) => ({ school }));
    expect(found([{ name: "A Bell", school: "1" }], schools)).toEqual([]);
    expect(found([{ name: "A Bell", school: "1", schoolYear: "2024-25" }], schools)).toEqual([]);
  });
});

describe("people listed twice", () => {
  it("are found at the second row", () => {
    const { people, problems } = run([
      { name: "A Bell", school: "1" },
      { name: "Ms. A Bell", school: "1" },
    ]);
    expect(problems.map(({ code, at }) => [code, at.row])).toEqual([["duplicate-person", 3]]);
    expect(people.leader.map(({ repeated }) => repeated)).toEqual([false, true]);
  });
  it("are left alone in another sheet, another year, another position or another spell", () => {
    expect(
      found([
        { name: "A Bell", school: "1" },
        { name: "A Bell", school: "1", sheet: "Staff" },
        { name: "A Bell", school: "1", schoolYear: "2024-25" },
        { name: "A Bell", school: "1", position: "other-staff" },
      ]),
    ).toEqual([]);
    expect(
      found([
        { name: "A Bell", school: "1", positionEnd: 45900 },
        { name: "A Bell", school: "1", positionStart: 46000 },
      ]),
    ).toEqual([]);
  });
});

it("leaves a person with two other jobs at one school alone", () => {
  const clerk = { name: "A Bell", school: "1", position: "other-staff" };
  expect(found([clerk, clerk])).toEqual([]);
});

describe("a leader at two schools", () => {
  it("is found at the second", () => {
    const { problems } = run([
      { name: "A Bell", school: "1" },
      { name: "A Bell", school: "2" },
    ]);
    expect(problems).toMatchObject([
      {
        code: "leader-at-two-schools",
        at: { row: 3, column: 1 },
        first: { row: 2, column: 1 },
        schools: ["School 1", "School 2"],
      },
    ]);
  });
  it("is left alone one after the other, in two years, or as a clerk", () => {
    expect(
      found([
        { name: "A Bell", school: "1", positionEnd: 45900 },
        { name: "A Bell", school: "2", positionStart: 45901 },
        { name: "B Cole", school: "1", position: "other-staff" },
        { name: "B Cole", school: "2", position: "other-staff" },
        { name: "C Dunn", school: "1" },
        { name: "C Dunn", school: "2", schoolYear: "2024-25" },
      ]),
    ).toEqual([]);
  });
});

describe("persons who may be one", () => {
  const pair = (one: string, other: string): LeaderLiteral[] => [
    { name: one, school: "1", schoolYear: "2024-25" },
    { name: other, school: "1", schoolYear: "2025-26" },
  ];
  it.each([
    ["Robert Bell", "Bob Bell"],
    ["J. Bell", "Joan Bell"],
    ["Marion Fairlight", "Marion Fairlihgt"],
    ["Dana Hall", "Dana Hall-Ruiz"],
    ["Rowan Tamsin", "Tamsin Rowan"],
  ])("%s and %s are put to people, and not merged", (one, other) => {
    const { people, problems } = run(pair(one, other));
    expect(problems.map(({ code, at }) => [code, at.row])).toEqual([["person-to-decide", expect.any(Number)]]);
    expect(new Set(people.leader.map(({ person }) => person)).size).toBe(2);
    expect(people.proposals).toHaveLength(1);
  });
  it.each([
    ["Robert Bell", "Rosa Bell"],
    ["Ann Bell", "Ann Cole"],
    ["Dana Hall", "Dana Holt"],
  ])("%s and %s are left alone", (one, other) => expect(run(pair(one, other)).problems).toEqual([]));
  it("are left alone when both stand there in one year, or at different schools", () => {
    expect(
      run([
        ...pair("Robert Bell", "Bob Bell"),
        { name: "Bob Bell", school: "1", schoolYear: "2024-25", position: "dean" },
      ]).problems,
    ).toEqual([]);
    expect(
      run([
        { name: "Robert Bell", school: "1" },
        { name: "Bob Bell", school: "2", schoolYear: "2024-25" },
      ]).problems,
    ).toEqual([]);
  });
  it("stay on the list with their answer once decided", () => {
    const keys = ["name:bob bell", "name:robert bell"] as const;
    for (const same of [true, false]) {
      const { people, problems } = run(pair("Robert Bell", "Bob Bell"), [], [{ keys, same }]);
      expect(problems).toEqual([]);
      expect(people.proposals).toMatchObject([{ keys, decided: same ? "same" : "different" }]);
      expect(new Set(people.leader.map(({ person }) => person)).size).toBe(same ? 1 : 2);
    }
  });
});
