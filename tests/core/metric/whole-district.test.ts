/** Every figure of an invented district of three years against the same worked out in Python: whole-district.py says how. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { METRIC_IDS, type Metric } from "../../../src/core/metric/metric";
import { groupKey } from "../../../src/core/metric/recipe";
import type { Evidence } from "../../../src/core/tag/tagged";
import { metricsOf, type Literal } from "./tagged-of";

type Range = readonly [low: number, high: number];
type Rows<Name extends keyof Literal> = NonNullable<Literal[Name]>;
interface FromPython {
  readonly pair: readonly [string, string];
  readonly school: readonly (Omit<Rows<"school">[number], "students" | "economicallyDisadvantaged"> & {
    readonly students?: Readonly<Record<string, Range>>;
    readonly economicallyDisadvantaged?: Range;
  })[];
  readonly leader: Rows<"leader">;
  readonly rating: Rows<"rating">;
  readonly survey: Rows<"survey">;
  readonly evidence: readonly (Partial<Omit<Evidence, "tags">> & { readonly tags: readonly string[] })[];
  readonly figures: readonly Pick<
    Metric,
    "metric" | "schoolYear" | "group" | "value" | "low" | "high" | "known" | "of" | "status"
  >[];
}

const python = JSON.parse(readFileSync(join(__dirname, "../../fixtures/whole-district.json"), "utf8")) as FromPython;

const bounds = ([low, high]: Range) => ({ low, high });
const place = { sheet: "Roster", row: 2, column: 1 };
const district: Literal = {
  school: python.school.map(({ students, economicallyDisadvantaged, ...school }) => ({
    ...school,
    ...(students && {
      students: Object.fromEntries(Object.entries(students).map(([race, range]) => [race, bounds(range)])),
    }),
    ...(economicallyDisadvantaged && { economicallyDisadvantaged: bounds(economicallyDisadvantaged) }),
  })),
  leader: python.leader,
  rating: python.rating,
  survey: python.survey,
  evidence: python.evidence.map(({ tags, ...one }) => ({
    ...one,
    tags: tags.map((id) => ({ id, score: 1, because: [] })),
  })),
  proposals: [{ keys: python.pair, names: python.pair, at: [place, place], why: "", decided: null }],
};

const nameOf = ({ metric, schoolYear, group }: Pick<Metric, "metric" | "schoolYear" | "group">): string =>
  `${metric} ${schoolYear ?? ""} ${groupKey(group)}`;

const metrics = metricsOf(district, { parityShown: true });
const byName = new Map(metrics.map((one) => [nameOf(one), one]));

it.each([...new Set(python.figures.map(({ metric }) => metric))])("%s, of every year and group", (id) => {
  for (const expected of python.figures.filter(({ metric }) => metric === id)) {
    const name = nameOf(expected);
    const found = byName.get(name);
    const { status, known, of } = found ?? {};
    expect({ name, status, known, of }).toEqual({
      name,
      status: expected.status,
      known: expected.known,
      of: expected.of,
    });
    if (found === undefined || expected.value === null) {
      expect([name, found?.value, found?.low, found?.high]).toEqual([name, null, null, null]);
      continue;
    }
    // A figure that is both its ends has no range.
    for (const end of ["value", "low", "high"] as const) {
      const apart = Math.abs((found[end] ?? found.value ?? NaN) - (expected[end] ?? expected.value));
      if (!(apart < 1e-9))
        throw new Error(`${name}: ${end} ${String(found[end])}, Python has ${String(expected[end])}`);
    }
  }
});

it("is worked out for every metric there is", () => {
  expect([...new Set(python.figures.map(({ metric }) => metric))].sort()).toEqual([...METRIC_IDS].sort());
});

it("gives no other figure for groups of those kinds", () => {
  const kindOf = ({ metric, group }: Pick<Metric, "metric" | "group">): string =>
    [metric, ...Object.keys(group).sort()].join(" ");
  const told = new Set(python.figures.map(nameOf));
  const kinds = new Set(python.figures.map(kindOf));
  const others = metrics.filter((one) => kinds.has(kindOf(one)) && one.status === "value" && !told.has(nameOf(one)));
  expect(others.map(nameOf)).toEqual([]);
});
