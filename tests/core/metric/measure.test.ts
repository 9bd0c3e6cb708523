import fc from "fast-check";
import { METRIC_IDS } from "../../../src/core/metric/metric";
import { measure, rowsFinder } from "../../../src/core/metric/measure";
import { definitions } from "../../../src/framework/definitions";
import { districtFrom, exactly, figure, metricsOf, type Literal } from "./tagged-of";

const twoSchools: Literal = {
  school: [
    { school: "1", level: "elementary", cluster: "East", enrollment: 100, students: { white: exactly(40) } },
    { school: "2", level: "high", cluster: "West", enrollment: 200, students: { white: exactly(20) } },
  ],
  leader: [
    { school: "1", name: "Ada Birch", raceEthnicity: "white" },
    { school: "2", name: "Cyd Dell", raceEthnicity: "black" },
  ],
};

it("has nothing to say about an empty workbook", () => {
  expect(metricsOf({})).toEqual([]);
});

it("gives every metric for every year, unknown with what would give it", () => {
  const metrics = metricsOf(
    { leader: [{ school: "1", person: null, name: null, vacant: true }] },
    { parityShown: true },
  );
  for (const id of METRIC_IDS) {
    const { status, value, reason } = figure(metrics, id);
    expect(value).toBeNull();
    expect(status).toBe("unknown");
    expect(reason).toMatch(/would give|No head|No ratings/);
  }
});

it("has a definition of every metric, and none besides", () => {
  expect(definitions.map(({ id }) => id).sort()).toEqual([...METRIC_IDS].sort());
  const changed = new Map<string, number>([["director-spread", 2]]);
  for (const { definition, metric } of metricsOf(twoSchools))
    expect(definition).toBe(`${metric}/${changed.get(metric) ?? 1}`);
});

it("counts records without a year only where no sheet has one", () => {
  const undated = {
    ...twoSchools,
    leader: [],
    school: (twoSchools.school ?? []).map((s) => ({ ...s, schoolYear: null })),
  };
  expect(metricsOf(undated).find((one) => one.metric === "students-of-color")).toMatchObject({
    schoolYear: null,
    value: 240 / 300,
  });
  const both = metricsOf({ ...undated, leader: twoSchools.leader ?? [] });
  expect(new Set(both.map(({ schoolYear }) => schoolYear))).toEqual(new Set(["2025-26"]));
  // The undated school list still says where a school stands.
  expect(figure(both, "principals-of-color", { cluster: "West" }).value).toBe(1);
});

describe("the rows behind a figure", () => {
  const district = districtFrom(twoSchools);
  const { metrics } = measure(district);
  const rowsOf = rowsFinder(district);

  it.each([
    ["students-of-color", {}, [{ sheet: "Schools", rows: "2-3" }]],
    ["students-of-color", { cluster: "West" }, [{ sheet: "Schools", rows: "3" }]],
    ["principals-of-color", { level: "elementary" }, [{ sheet: "Roster", rows: "2" }]],
    [
      "representation-gap",
      {},
      [
        { sheet: "Schools", rows: "2-3" },
        { sheet: "Roster", rows: "2-3" },
      ],
    ],
    ["team-average", {}, [{ sheet: "Roster", rows: "2-3" }]],
  ] as const)("%s %j", (id, group, rows) => {
    const metric = metrics.find((one) => one.metric === id && JSON.stringify(one.group) === JSON.stringify(group));
    expect(metric && rowsOf(metric)).toEqual(rows);
  });

  it("are none for a figure that does not exist", () => {
    expect(rowsOf({ metric: "vacancies", schoolYear: "1999-00", group: {} })).toEqual([]);
  });
});

it("the groups' cases add up to the district's", () => {
  const race = fc.constantFrom("white", "black", "unknown", null);
  fc.assert(
    fc.property(
      fc.array(fc.record({ cluster: fc.constantFrom("East", "West", "North"), race, named: fc.boolean() }), {
        minLength: 1,
        maxLength: 30,
      }),
      (schools) => {
        const metrics = metricsOf({
          school: schools.map(({ cluster }, index) => ({ school: `${index}`, cluster, enrollment: 10 })),
          leader: schools.map(({ race: raceEthnicity, named }, index) => ({
            school: `${index}`,
            raceEthnicity,
            ...(named ? { name: `Person ${index}` } : { name: null, vacant: true }),
          })),
        });
        for (const id of ["principals-of-color", "vacancies"] as const) {
          const all = figure(metrics, id);
          if (all.status !== "value") continue;
          const groups = metrics.filter((one) => one.metric === id && one.group.cluster !== undefined);
          expect(groups.reduce((sum, { known }) => sum + known, 0)).toBe(all.known);
          expect(groups.reduce((sum, { of }) => sum + of, 0)).toBe(all.of);
        }
      },
    ),
  );
});

it("does the same twice", () => {
  expect(metricsOf(twoSchools)).toEqual(metricsOf(twoSchools));
});
