import { findGaps } from "../../../src/core/gap/find-gaps";
import { measure } from "../../../src/core/metric/measure";
import { districtFrom, exactly, type Literal } from "../metric/tagged-of";

const found = (literal: Literal) => {
  const district = districtFrom(literal);
  return findGaps({ district, metrics: measure(district).metrics, problems: [] });
};
const ofMentors = (literal: Literal) => found(literal).gaps.filter(({ gap }) => /mentor/.test(gap));

/** Eight schools, two a quarter; `years` and `mentors` in their order. */
function district(
  years: readonly (number | null)[],
  mentors: readonly (string | null)[],
  schoolYear = "2025-26",
): Literal {
  return {
    school: years.map((_, index) => ({
      schoolYear,
      school: `${index}`,
      cluster: index % 2 === 0 ? "East" : "West",
      enrollment: 100,
      economicallyDisadvantaged: exactly(10 * index + 5),
    })),
    leader: years.map((yearsAsPrincipal, index) => ({
      schoolYear,
      school: `${index}`,
      name: `p${index}`,
      yearsAsPrincipal,
      mentor: mentors[index] ?? null,
    })),
  };
}

const YEARS = [0, 5, 1, 2.5, 3, 9, 0, 0];

it("lists principals in their first three years, fewest years first, with mentor and supports", () => {
  const literal = district(YEARS, ["Ada Moss"]);
  const { earlyCareer } = found({
    ...literal,
    support: [
      { person: "p0", school: "0", what: "Coaching" },
      { person: null, school: "6", what: "School visit" },
      { person: "p5", school: "0", what: "Coaching" },
      { person: "p0", school: "0", what: "Coaching", schoolYear: "2023-24" },
    ],
  });
  expect(
    earlyCareer?.principals.map(({ person, year, mentor, supports }) => [
      person,
      year,
      mentor,
      supports.map(({ what }) => what),
    ]),
  ).toEqual([
    ["p0", 1, "Ada Moss", ["Coaching"]],
    ["p6", 1, null, ["School visit"]],
    ["p7", 1, null, []],
    ["p2", 2, null, []],
    ["p3", 3, null, []],
  ]);
  expect(earlyCareer).toMatchObject({ heads: 8, unknown: 0, mentorsRecorded: true });
});

it("leaves interims out, and counts a person at two schools once", () => {
  const literal: Literal = {
    leader: [
      { school: "1", name: "a", yearsAsPrincipal: 0, position: "interim-principal" },
      { school: "2", name: "b", yearsAsPrincipal: 0 },
      { school: "3", name: "b", yearsAsPrincipal: 0 },
      { school: "4", name: "c", yearsAsPrincipal: null },
    ],
  };
  expect(found(literal).earlyCareer).toMatchObject({ principals: [{ person: "b" }], heads: 2, unknown: 1 });
});

it("finds early-career principals without a recorded mentor", () => {
  // Of p0, p2, p3, p6, p7 two have one; p7 leads a highest-poverty school (two of eight, ranks 6 and 7), p6 too.
  const [gap, ...more] = ofMentors(district(YEARS, ["Ada Moss", null, "Ada Moss"]));
  expect(more).toEqual([]);
  expect(gap).toMatchObject({
    gap: "early-career-without-mentor",
    decision: "development",
    value: 0.6,
    known: 5,
    of: 5,
  });
  expect(gap?.sentence).toBe(
    "3 of 5 principals in their first three years have no mentor recorded. 2 of them lead highest-poverty schools.",
  );
  // Without East p3 and p7 of 2 lack one; without West p6 of p0, p2, p6: a third; first year p6, p7 of 3; first two years 2 of 4.
  expect(gap?.holds).toBe(
    "Stays at 33 points or more with any one cluster left out, or with the first one or two years. It is gone when 3 mentors are recorded.",
  );
  expect(gap?.stands).toBe("fragile");
});

it("leads to the rows of those without one", () => {
  const { gapRows, gaps } = found(district(YEARS, ["Ada Moss", null, "Ada Moss"]));
  const [gap] = gaps.filter(({ gap: kind }) => kind === "early-career-without-mentor");
  if (gap === undefined) throw new Error("no gap");
  // Leaders stand from row 2: p3, p6, p7.
  expect(gapRows(gap)).toEqual([{ sheet: "Roster", rows: "5,8-9" }]);
});

it("is none where all have one", () => {
  expect(
    ofMentors(
      district(
        YEARS,
        YEARS.map(() => "Ada Moss"),
      ),
    ),
  ).toEqual([]);
});

it("asks for mentors where nobody records any, rather than calling all unmentored", () => {
  const gaps = ofMentors(district(YEARS, []));
  expect(gaps).toEqual([
    expect.objectContaining({
      gap: "mentors-not-recorded",
      decision: "data-quality",
      value: null,
      sentence:
        "No mentors are recorded anywhere. A roster column Mentor would tell which of the 5 principals in their first three years have one.",
    }),
  ]);
});

it("asks for the mentor of one principal in the singular", () => {
  expect(ofMentors(district([0, 9, 12], []))[0]?.sentence).toBe(
    "No mentors are recorded anywhere. A roster column Mentor would tell whether the 1 principal in the first three years has one.",
  );
});

it("speaks of clusters left out only where there are several", () => {
  const literal = district(YEARS, ["Ada Moss"]);
  const none = { ...literal, school: (literal.school ?? []).map((one) => ({ ...one, cluster: null })) };
  expect(ofMentors(literal)[0]?.holds).toContain("with any one cluster left out");
  expect(ofMentors(none)[0]?.holds).not.toContain("cluster");
});

it("asks for nothing where there is no early-career principal", () => {
  expect(ofMentors(district([5, 9, 12], []))).toEqual([]);
});

it("says how many first-year principals of highest-poverty schools have no mentor recorded", () => {
  const years = [5, 5, 5, 5, 5, 5, 0, 0];
  const sentence = (mentors: readonly (string | null)[]) =>
    found(district(years, mentors)).gaps.find(({ gap }) => gap === "first-year-by-poverty")?.sentence;
  const base = "2 of 2 principals of highest-poverty schools are in their first year, 0 of 2 of lowest.";
  expect(sentence([null, null, null, null, null, null, "Ada Moss", null])).toBe(
    `${base} 1 of those 2 has no mentor recorded.`,
  );
  expect(sentence([])).toBe(base);
  expect(sentence(years.map(() => "Ada Moss"))).toBe(base);
});
