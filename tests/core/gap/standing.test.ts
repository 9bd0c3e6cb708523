import fc from "fast-check";
import { changesToClose, differenceOf, extremesOf, type Quarters } from "../../../src/core/gap/between-quarters";
import { povertyEnds } from "../../../src/core/gap/poverty-ends";
import { alone, standingOf } from "../../../src/core/gap/standing";
import { districtFrom, exactly } from "../metric/tagged-of";

const tallyOf = (answers: readonly (boolean | null)[]) => ({
  sum: answers.filter((one) => one === true).length,
  known: answers.filter((one) => one !== null).length,
  unknown: answers.filter((one) => one === null).length,
});
const quartersOf = (lowest: readonly (boolean | null)[], highest: readonly (boolean | null)[]): Quarters => ({
  lowest: tallyOf(lowest),
  highest: tallyOf(highest),
});

/** Every way to answer the unknown. */
function completions(answers: readonly (boolean | null)[]): readonly (readonly boolean[])[] {
  return answers.reduce<readonly (readonly boolean[])[]>(
    (ways, one) => ways.flatMap((way) => (one === null ? [true, false] : [one]).map((next) => [...way, next])),
    [[]],
  );
}

const share = (answers: readonly boolean[]): number => answers.filter(Boolean).length / answers.length;

/** The fewest answers of either side whose exchange leaves no difference above zero. */
function fewestChanges(lowest: readonly boolean[], highest: readonly boolean[]): number {
  const all = [...lowest, ...highest];
  let fewest = Infinity;
  for (let mask = 0; mask < 2 ** all.length; mask++) {
    const turned = all.map((one, at) => ((mask >> at) & 1 ? !one : one));
    const changes = mask.toString(2).replace(/0/g, "").length;
    if (share(turned.slice(0, lowest.length)) - share(turned.slice(lowest.length)) <= 1e-12)
      fewest = Math.min(fewest, changes);
  }
  return fewest;
}

const answers = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
const open = fc.array(fc.option(fc.boolean()), { minLength: 1, maxLength: 5 });

it("knows the smallest and largest difference that the unknown allow: all completions of small cases", () => {
  fc.assert(
    fc.property(open, open, (lowest, highest) => {
      const differences = completions(lowest).flatMap((one) =>
        completions(highest).map((other) => share(one) - share(other)),
      );
      const [low, high] = extremesOf(quartersOf(lowest, highest));
      expect(low).toBeCloseTo(Math.min(...differences), 12);
      expect(high).toBeCloseTo(Math.max(...differences), 12);
    }),
  );
});

it("finds how many answers must change until a difference is gone: all changes of small cases", () => {
  fc.assert(
    fc.property(answers, answers, (lowest, highest) => {
      const quarters = quartersOf(lowest, highest);
      if ((differenceOf(quarters) ?? 0) <= 0) return;
      expect(changesToClose(quarters, 10)).toBe(fewestChanges(lowest, highest));
    }),
    { numRuns: 60 },
  );
});

it("parts schools in thirds and fifths as quarters are made", () => {
  const shares = [100, 100, 200, 300, 400, 500, 600, 700, 700, 800, 900];
  const district = districtFrom({
    school: shares.map((poor, index) => ({
      school: `${index}`,
      enrollment: 1000,
      economicallyDisadvantaged: exactly(poor),
    })),
  });
  const [year] = district.years;
  if (year === undefined) throw new Error("no year");
  for (const parts of [3, 5]) {
    const end = povertyEnds(year, district, parts);
    const expected = shares.map((own) => {
      const part = Math.floor((parts * shares.filter((one) => one < own).length) / shares.length) + 1;
      return part === 1 ? 1 : part === parts ? 4 : null;
    });
    expect(shares.map((_, index) => end(`${index}`))).toEqual(expected);
  }
});

describe("what is said", () => {
  const points = (size: number): string => `${Math.round(size * 100)} points`;
  const trial = (what: string, size: number | null) => ({ what, size });

  it("holds where nothing that was tried closes it", () => {
    expect(
      standingOf({
        ways: [
          { said: "with any one cluster left out", trials: [trial("without East", 0.2), trial("without West", null)] },
          alone(trial("with the cut at 3.5", 0.3)),
        ],
        unknown: { count: 2, worst: 0.01 },
        changes: { needed: 4, one: "rating", many: "ratings" },
        sizeInWords: points,
      }),
    ).toEqual({
      holds:
        "Stays at 20 points or more with any one cluster left out, or with the cut at 3.5. It stands whatever the 2 unknown are.",
      stands: "holds",
    });
  });

  it("does not say a way that could not be tried: the only cluster left out, clusters where there are none", () => {
    const said = standingOf({
      ways: [
        { said: "with any one cluster left out", trials: [] },
        { said: "with any one school left out", trials: [trial("without Elm", null)] },
        alone(trial("with the cut at 3.5", 0.3)),
      ],
      sizeInWords: points,
    });
    expect(said.holds).toBe("Stays at 30 points or more with the cut at 3.5.");
  });

  it.each([
    ["a trial", { ways: [alone(trial("without East", -0.1))] }, "It is gone without East."],
    ["the unknown", { unknown: { count: 1, worst: 0 } }, "The 1 that is unknown could close it."],
    ["one change", { changes: { needed: 1, one: "rating", many: "ratings" } }, "It is gone if 1 rating changes."],
    ["two changes", { changes: { needed: 2, one: "rating", many: "ratings" } }, "It is gone if 2 ratings change."],
    ["a doubt", { doubt: "Raters barely separate." }, "Raters barely separate."],
  ])("is fragile where %s closes it", (_, tried, holds) => {
    expect(standingOf({ ways: [], sizeInWords: points, ...tried })).toEqual({ holds, stands: "fragile" });
  });

  it("is silent where nothing can be tried", () => {
    expect(standingOf({ ways: [], sizeInWords: points })).toEqual({ holds: null, stands: null });
  });
});
