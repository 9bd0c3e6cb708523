import { gradesIn, saysGrades, standardsOfGrades } from "../../../src/core/match/grades";
import { vocabularies } from "../../../src/framework/vocabulary";

it.each([
  ["PK,K-8", [-1, 8]],
  ["PE,PK,K-8", [-1, 8]],
  ["K-5", [0, 5]],
  ["9 - 12", [9, 12]],
  ["Grades 6 through 8", [6, 8]],
  ["9th-12th grade", [9, 12]],
  ["Pre-K to 4", [-1, 4]],
  ["K-3,5-8", [0, 8]],
  ["9", [9, 9]],
])("%s", (text, range) => expect(gradesIn(text)).toEqual(range));

it.each(["", "Elementary", "K-8 Academy", "2019-20", "14-16", "Charter"])("%j is no range of grades", (text) =>
  expect(gradesIn(text)).toBeNull(),
);

it.each([
  [[-1, -1], ["early-childhood"]],
  [[-1, 5], ["elementary"]],
  [[0, 8], ["k-8"]],
  [[5, 8], ["middle"]],
  [[9, 12], ["high"]],
  [
    [6, 12],
    ["high", "middle"],
  ],
  [[0, 12], ["k-12"]],
] as const)("%j means %j", (range, standards) =>
  expect(standardsOfGrades(range, vocabularies.byId["school-level"])).toEqual(standards),
);

it("takes a bare number for no range", () => {
  expect(saysGrades("9")).toBe(false);
  expect(saysGrades("9-12")).toBe(true);
});
