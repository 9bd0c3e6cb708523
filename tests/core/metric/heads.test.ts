import fc from "fast-check";
import { dayOf } from "../../../src/core/day";
import { exactly, figure, metricsOf, type Literal } from "./tagged-of";

const day = (year: number, month: number, date: number) => dayOf({ year, month, day: date });

describe("first-year principals", () => {
  const first = (leader: NonNullable<Literal["leader"]>[number]) =>
    figure(metricsOf({ leader: [{ school: "1", name: "Ada Birch", ...leader }] }), "first-year-principal-share");

  it.each([
    [{ yearsAsPrincipal: 0 }, 1],
    [{ yearsAsPrincipal: 0.5 }, 1],
    [{ yearsAsPrincipal: 1 }, 0],
    [{ yearsAsPrincipal: 12 }, 0],
    [{ positionStart: day(2025, 7, 1) }, 1],
    [{ positionStart: day(2024, 10, 2) }, 1],
    [{ positionStart: day(2024, 10, 1) }, 0],
    [{ positionStart: day(2019, 7, 1) }, 0],
    // A principal of many years who came to this school now is no first-year principal.
    [{ positionStart: day(2025, 7, 1), yearsAsPrincipal: 8 }, 0],
    [{}, null],
  ])("%j is %s: fewer than one completed year on October 1", (leader, value) => {
    expect(first(leader).value).toBe(value);
  });

  it("leaves interims out, counts each person once and the unknown both ways", () => {
    const metric = figure(
      metricsOf({
        leader: [
          { school: "1", name: "Ada Birch", yearsAsPrincipal: 0 },
          { school: "2", name: "Ada Birch", yearsAsPrincipal: 0 },
          { school: "3", name: "Cyd Dell", yearsAsPrincipal: 5 },
          { school: "4", name: "Eli Frost" },
          { school: "5", name: "Gus Hale", yearsAsPrincipal: 0, position: "interim-principal" },
        ],
      }),
      "first-year-principal-share",
    );
    expect(metric).toMatchObject({
      value: 1 / 2,
      low: 1 / 3,
      high: 2 / 3,
      known: 2,
      of: 3,
      reason: "1 interim principal is not counted.",
    });
  });

  it("is by poverty quarter", () => {
    const metrics = metricsOf({
      school: [10, 20, 30, 40].map((poor) => ({
        school: `${poor}`,
        enrollment: 100,
        economicallyDisadvantaged: exactly(poor),
      })),
      leader: [10, 20, 30, 40].map((poor) => ({
        school: `${poor}`,
        name: `P ${poor}`,
        yearsAsPrincipal: poor > 30 ? 0 : 4,
      })),
    });
    expect(
      [1, 2, 3, 4].map((quartile) => figure(metrics, "first-year-principal-share", { quartile: quartile as 1 }).value),
    ).toEqual([0, 0, 0, 1]);
  });
});

describe("from one year to the next", () => {
  const before = (leader: Literal["leader"]) => (leader ?? []).map((one) => ({ schoolYear: "2024-25", ...one }));
  const leader: Literal["leader"] = [
    ...before([
      { school: "1", name: "ada" },
      { school: "2", name: "cyd" },
      { school: "3", name: null, vacant: true },
      { school: "4", name: "eli" },
      { school: "5", name: "gus" },
    ]),
    { school: "1", name: "ada" },
    { school: "2", name: "ida" },
    { school: "3", name: "joe" },
    { school: "4", name: null, vacant: true },
    { school: "6", name: "kim" },
  ];

  it("turnover is of schools with a head named in both years", () => {
    // On both rosters 1, 2, 3, 4; both named 1 and 2; 2 differs.
    expect(figure(metricsOf({ leader }), "principal-turnover")).toMatchObject({
      value: 1 / 2,
      known: 2,
      of: 4,
      low: null,
    });
  });

  it("new to the school is of the heads named now", () => {
    // Heads now at 1, 2, 3, 6; school 6 was not listed; 2 and 3 are new.
    expect(figure(metricsOf({ leader }), "new-to-school-share")).toMatchObject({
      value: 2 / 3,
      low: 2 / 4,
      high: 3 / 4,
      known: 3,
      of: 4,
    });
  });

  it("a pair of names that nobody has decided on may be one person", () => {
    const place = { sheet: "Roster", row: 2, column: 1 };
    const proposal = {
      keys: ["cyd", "ida"],
      names: ["Cyd", "Ida"],
      at: [place, place],
      why: "",
      decided: null,
    } as const;
    expect(figure(metricsOf({ leader, proposals: [proposal] }), "principal-turnover")).toMatchObject({
      value: 1 / 2,
      low: 0,
      high: 1 / 2,
      interval: "bounds",
    });
    expect(
      figure(metricsOf({ leader, proposals: [{ ...proposal, decided: "different" }] }), "principal-turnover").low,
    ).toBeNull();
  });

  it("compares with the year directly before only", () => {
    const gapYear = leader.map((one) => (one.schoolYear === "2024-25" ? { ...one, schoolYear: "2023-24" } : one));
    expect(figure(metricsOf({ leader: gapYear }), "principal-turnover")).toMatchObject({
      value: null,
      status: "unknown",
      reason: "No roster in 2024-25: the roster of the year before would give it.",
    });
  });

  it("is zero, not unknown, where nobody changed", () => {
    const same = [...before([{ school: "1", name: "ada" }]), { school: "1", name: "ada" }];
    expect(figure(metricsOf({ leader: same }), "principal-turnover")).toMatchObject({ value: 0, status: "value" });
    expect(figure(metricsOf({ leader: same }), "new-to-school-share")).toMatchObject({ value: 0, status: "value" });
  });
});

describe("vacancies", () => {
  it("leaves alone a list of schools of which the roster holds less than half", () => {
    const named = ["1", "2"].map((school) => ({ school, name: `Head ${school}` }));
    const list = (...schools: readonly string[]) => schools.map((school) => ({ school }));
    const joined = metricsOf({ leader: named, school: list("1", "2", "3", "4") });
    expect(figure(joined, "vacancies")).toMatchObject({ value: 2, known: 4, of: 4 });
    const apart = figure(metricsOf({ leader: named, school: list("1", "A", "B", "C") }), "vacancies");
    expect(apart).toMatchObject({ value: 0, low: 0, high: 3, known: 2, of: 5 });
    expect(apart.reason).toContain("3 schools of the school list cannot be found on the roster");
  });
  it("are posts without a name: marked vacant, without a head, or not on the roster", () => {
    const metrics = metricsOf({
      school: [{ school: "1" }, { school: "2" }, { school: "3" }, { school: "4" }],
      leader: [
        { school: "1", name: "ada" },
        { school: "2", name: null, vacant: true },
        { school: "3", name: "gus", position: "assistant-principal", head: false },
      ],
    });
    expect(figure(metrics, "vacancies")).toMatchObject({ value: 3, known: 4, of: 4, unit: "count", low: null });
    expect(figure(metrics, "vacancies").reason).toContain("1 school is on the school list but not on the roster");
  });

  it("are fewer at least, where a head's school is not recognized", () => {
    expect(
      figure(
        metricsOf({
          school: [{ school: "1" }, { school: "2" }],
          leader: [
            { school: "1", name: "ada" },
            { school: null, name: "cyd" },
          ],
        }),
        "vacancies",
      ),
    ).toMatchObject({ value: 1, low: 0, high: 1, interval: "bounds", known: 1, of: 2 });
  });

  it("are zero where all are named, and unknown without a roster", () => {
    expect(figure(metricsOf({ leader: [{ school: "1", name: "ada" }] }), "vacancies")).toMatchObject({
      value: 0,
      status: "value",
    });
    expect(figure(metricsOf({ school: [{ school: "1" }] }), "vacancies")).toMatchObject({
      value: null,
      status: "unknown",
    });
  });

  it("and heads make up all schools", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1 }), (named) => {
        const metric = figure(
          metricsOf({
            leader: named.map((is, index) => ({
              school: `${index}`,
              ...(is ? { name: `p${index}` } : { name: null, vacant: true }),
            })),
          }),
          "vacancies",
        );
        if (named.includes(true)) expect(metric.value).toBe(named.filter((is) => !is).length);
        else expect(metric.status).toBe("unknown");
      }),
    );
  });
});
