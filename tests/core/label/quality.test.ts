import Papa from "papaparse";
import { matchLabels } from "../../../src/core/match/match-labels";
import { indexVocabulary, matchVocabulary } from "../../../src/core/match/match-vocabulary";
import { indexReference } from "../../../src/core/match/reference-index";
import { vocabularies } from "../../../src/framework/vocabulary";
import { describeReal, realBytes } from "../../real-data";

const textOf = (file: string): string => new TextDecoder().decode(realBytes(file));
const rowsOf = (file: string, delimiter: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(textOf(file), { header: true, skipEmptyLines: true, delimiter }).data;

describeReal("the quality of labels on real data", () => {
  describe.each([
    ["accountability_name", 0.993, 0],
    ["directory_name", 0.98, 0.001],
  ])("Texas, %s", (column, leastRight, mostWrong) => {
    const byDistrict = new Map<string, Record<string, string>[]>();
    for (const row of rowsOf("labels/texas-school-names.csv", ",")) {
      const district = row["district"] ?? "";
      byDistrict.set(district, [...(byDistrict.get(district) ?? []), row]);
    }

    it(`applies at least ${leastRight} rightly and at most ${mostWrong} wrongly`, () => {
      let all = 0;
      let right = 0;
      let wrong = 0;
      for (const schools of byDistrict.values()) {
        const index = indexReference(
          schools.map(({ canonical_name = "" }) => ({ standard: canonical_name })),
          vocabularies.abbreviations,
        );
        const asked = schools.filter((school) => school[column] !== "");
        matchLabels(
          asked.map((school) => school[column] ?? ""),
          index,
        ).forEach(({ status, standard }, place) => {
          all++;
          if (status !== "applied") return;
          if (standard === asked[place]?.["canonical_name"]) right++;
          else wrong++;
        });
      }
      expect(right / all).toBeGreaterThanOrEqual(leastRight);
      expect(wrong / all).toBeLessThanOrEqual(mostWrong);
    });

    it.each([0, 1])("applies next to nothing where half of the list is gone (half %i)", (half) => {
      let gone = 0;
      let wrong = 0;
      for (const schools of byDistrict.values()) {
        const index = indexReference(
          schools
            .filter((_, place) => place % 2 === half)
            .map(({ canonical_name = "" }) => ({ standard: canonical_name })),
          vocabularies.abbreviations,
        );
        const asked = schools.filter((school, place) => place % 2 !== half && school[column] !== "");
        for (const { status } of matchLabels(
          asked.map((school) => school[column] ?? ""),
          index,
        )) {
          gone++;
          if (status === "applied") wrong++;
        }
      }
      expect(wrong / gone).toBeLessThanOrEqual(0.003);
    });
  });

  it("reads job titles: leaders rightly, hardly anything wrongly", () => {
    const LEADERS = new Set([
      "principal",
      "interim-principal",
      "resident-principal",
      "assistant-principal",
      "dean",
      "school-director",
    ]);
    const titles = rowsOf("labels/job-titles.tsv", "\t");
    const index = indexVocabulary("position", vocabularies);
    const found = matchVocabulary(
      titles.map(({ title = "" }) => title),
      index,
    );
    const judged = titles.map(({ position, also }, place) => {
      const match = found[place];
      const isApplied = match?.status === "applied";
      const isRight = isApplied && (match.standard === position || match.standard === also);
      return {
        isLeader: LEADERS.has(position ?? ""),
        isRight,
        isWrong: isApplied && !isRight,
        standard: match?.standard,
      };
    });
    const share = (some: readonly unknown[], of: readonly unknown[]): number => some.length / of.length;
    const leaders = judged.filter(({ isLeader }) => isLeader);
    const wrong = judged.filter(({ isWrong }) => isWrong);
    expect(
      share(
        leaders.filter(({ isRight }) => isRight),
        leaders,
      ),
    ).toBeGreaterThanOrEqual(0.92);
    expect(
      share(
        judged.filter(({ isRight }) => isRight),
        judged,
      ),
    ).toBeGreaterThanOrEqual(0.88);
    expect(share(wrong, judged)).toBeLessThanOrEqual(0.02);
    expect(
      share(
        wrong.filter(({ standard }) => LEADERS.has(standard ?? "")),
        judged,
      ),
    ).toBeLessThanOrEqual(0.005);
  });
});
