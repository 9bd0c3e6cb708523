import type { Gap } from "../../../src/core/gap/gap";
import type { Metric } from "../../../src/core/metric/metric";
import { fingerprintOf } from "../../../src/core/report/summary-status";
import type { Analysis } from "../../../src/core/report/analysis";
import { safeGaps } from "../../../src/core/share/safe-gaps";
import { shareOf } from "../../../src/core/share/share";
import { metricOf } from "../report/larkmoor";
import { smallDistrict } from "./small-district";

const YEAR = "2025-26";

const { analysis } = smallDistrict({
  [YEAR]: Array.from({ length: 24 }, (_, index) => ({
    cluster: index < 8 ? "Schools of Cora Abelard" : index < 16 ? "Cluster 1" : "East",
    rating: 3 + (index % 4) * 0.5,
  })),
});
const withSettings = (facts: Partial<Analysis["decisions"]["settings"]>): Analysis => ({
  ...analysis,
  decisions: { ...analysis.decisions, settings: { ...analysis.decisions.settings, ...facts } },
});

it("tells the day of the confirmation, and nothing else that somebody typed there", () => {
  const confirmedOn = (on: string) => {
    const settings = { confirmed: { by: "Ada Abelard", on, sources: fingerprintOf(analysis) } };
    const { state, confirmedOn: told } = shareOf(withSettings(settings));
    return [state, told];
  };
  expect(confirmedOn("May 28, 2026")).toEqual(["confirmed", "May 28, 2026"]);
  expect(confirmedOn("May 28, 2026 by Ada Abelard")).toEqual(["confirmed", null]);
  expect(shareOf(withSettings({ confirmed: { by: "A", on: "May 28, 2026", sources: "others" } })).state).toBe("draft");
});

it("tells the district's name unless it is a person's", () => {
  expect(shareOf(withSettings({ districtName: "Larkmoor Schools" })).district).toBe("Larkmoor Schools");
  expect(shareOf(withSettings({ districtName: "Ben Abelard's schools" })).district).toBeNull();
  expect(shareOf(withSettings({ districtName: "Schools (Ben Abelard)" })).district).toBeNull();
});

it("gives a cluster that names a person a name that no other has", () => {
  const clusters = new Set(shareOf(analysis).figures.flatMap(({ group }) => group.cluster ?? []));
  expect([...clusters].sort()).toEqual(["Cluster 1", "Cluster 2", "East"]);
});

it("tells no level but those that are known", () => {
  const level = (name: string): Metric => metricOf("vacancies", YEAR, 1, { unit: "count", group: { level: name } });
  const { figures } = shareOf({ ...analysis, metrics: [...analysis.metrics, level("high"), level("Ask Ada")] });
  expect(figures.flatMap(({ group }) => group.level ?? [])).toEqual(["high"]);
});

describe("gaps", () => {
  const gap = (kind: Gap["gap"], facts: Partial<Gap> = {}): Gap => ({
    gap: kind,
    name: "Named by the district",
    decision: "development",
    schoolYear: YEAR,
    where: {},
    value: 0.3,
    unit: "points",
    known: 24,
    of: 24,
    expectation: "what Ada Abelard expects",
    weight: 1,
    change: null,
    holds: null,
    stands: null,
    sentence: "Ask Ada Abelard.",
    ...facts,
  });
  const share = (value: number, group: Metric["group"], facts: Partial<Metric> = {}): Metric =>
    metricOf("effective-share", YEAR, value, { group, known: 10, of: 10, ...facts });
  const shown = [share(0.8, { quartile: 1 }), share(0.5, { quartile: 4 }), share(0.6, {}, { known: 40 })];
  const said = (gaps: readonly Gap[], figures: readonly Metric[] = shown) => safeGaps(gaps, figures, YEAR);

  it("are said anew, of the figures shown", () => {
    expect(said([gap("effective-by-poverty")])).toMatchObject([
      {
        name: "Effective leaders by poverty",
        expectation: "no difference between lowest- and highest-poverty schools",
        sentence: "Effective principals lead 5 of 10 rated highest-poverty schools, 8 of 10 lowest.",
      },
    ]);
  });

  it("stay in the district where a figure is hidden, the gap is of other cases or another year, or the kind is not allowed", () => {
    const hidden = shown.map((one) =>
      one.group.quartile === 4 ? { ...one, status: "suppressed" as const, known: 0 } : one,
    );
    expect(said([gap("effective-by-poverty")], hidden)).toEqual([]);
    expect(said([gap("effective-by-poverty", { value: 0.31 })])).toEqual([]);
    expect(said([gap("effective-by-poverty", { schoolYear: "2024-25" })])).toEqual([]);
    expect(said([gap("early-career-support")])).toEqual([]);
  });
});
