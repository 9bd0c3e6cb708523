/**
 * The figures of `npm run quality` on the real data, held in quality.json so that a drop is seen in review. Where a figure changes for a
 * good reason, write the file anew: QUALITY=write npx jest tests/golden/quality.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LEADERS, measureQuality, type Quality } from "../../scripts/quality/quality";
import { describeReal, realPath } from "../real-data";

const golden = join(__dirname, "quality.json");

/** Figures alone: the mistakes themselves are people's data. */
function figuresOf({ labels, namesGone, tags: { confusions, ...tags } }: Quality) {
  const rounded = (share: number): number => Math.round(share * 1000) / 1000;
  return {
    labels: Object.fromEntries(
      Object.entries(labels).map(([name, { labels: all, right, wrong, reachable, sharing }]) => [
        name,
        { labels: all, right, wrong, reachable, sharing },
      ]),
    ),
    namesGone: Object.fromEntries(
      Object.entries(namesGone).map(([name, { gone, applied }]) => [name, { gone, applied }]),
    ),
    tags: {
      ...tags,
      macroF1: rounded(tags.macroF1),
      precisionOfNone: rounded(tags.precisionOfNone),
      confusions: confusions.map(([pair, count]) => `${count} × ${pair}`),
    },
  };
}

describeReal("quality on real data", () => {
  let quality: Quality;
  beforeAll(async () => {
    quality = await measureQuality(realPath(""), join(__dirname, "../fixtures"));
  });

  it("has the figures of the golden file", () => {
    const figures = figuresOf(quality);
    if (process.env["QUALITY"] === "write") writeFileSync(golden, `${JSON.stringify(figures, null, 2)}\n`);
    expect(figures).toEqual(JSON.parse(readFileSync(golden, "utf8")));
  });

  it.each([
    ["Texas, accountability names", 0.993, 0],
    ["Texas, directory names", 0.98, 0.001],
    ["Job titles", 0.88, 0.02],
    ["Job titles of school leaders", 0.92, 1],
    ["Race and ethnicity", 0.9, 0],
  ])("%s: at least %d applied and right, at most %d applied and wrong", (name, leastRight, mostWrong) => {
    const { labels, right, wrong } = quality.labels[name] ?? { labels: 0, right: 0, wrong: 0 };
    expect(right / labels).toBeGreaterThanOrEqual(leastRight);
    expect(wrong / labels).toBeLessThanOrEqual(mostWrong);
  });

  it.each([["Texas, accountability names"], ["Texas, directory names"]])(
    "%s: the true name is applied or offered",
    (name) => {
      const { reachable, sharing } = quality.labels[name] ?? { reachable: 0, sharing: 0 };
      expect(reachable / sharing).toBeGreaterThanOrEqual(0.995);
    },
  );

  it("takes next to no job title for a school leader's position that it is not", () => {
    const { labels, mistakes } = quality.labels["Job titles"] ?? { labels: 0, mistakes: [] };
    const taken = mistakes.filter((mistake) => LEADERS.has(/ → (.*), not /.exec(mistake)?.[1] ?? ""));
    expect(taken.length / labels).toBeLessThanOrEqual(0.005);
  });

  it("applies next to no name whose true name is not on the list", () => {
    for (const { gone, applied } of Object.values(quality.namesGone)) {
      expect(gone).toBeGreaterThan(1000);
      expect(applied / gone).toBeLessThanOrEqual(0.003);
    }
  });

  it("gives the first tag as two raters do", () => {
    const { texts, wrong, macroF1, precisionOfNone } = quality.tags;
    expect(macroF1).toBeGreaterThanOrEqual(0.85);
    expect(wrong / texts).toBeLessThanOrEqual(0.1);
    expect(precisionOfNone).toBeGreaterThanOrEqual(0.9);
  });
});
