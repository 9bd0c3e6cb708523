import { compareDistricts } from "../../../src/core/share/compare-districts";
import { exchangeOf, exchangeText, readExchange, type Exchange } from "../../../src/core/share/exchange";
import { FIVE } from "./five";

const own = exchangeOf(FIVE);
const figure = (exchange: Exchange, metric: string, quartile?: number) =>
  exchange.figures.find((one) => one.metric === metric && one.group.quartile === quartile);

describe("the exchange file", () => {
  it("keeps value, unknown, suppressed, not applicable and not yet five different things", () => {
    const told = own.figures.map(({ metric, group, status, value, known }) => [metric, group, status, value, known]);
    expect(told).toEqual([
      ["team-average", {}, "value", 3.9, 141],
      ["survey-favorable", {}, "not-yet", null, 0],
      ["survey-strong", {}, "not-applicable", null, 0],
      ["principals-of-color", {}, "unknown", null, 0],
      ["students-of-color", { quartile: 4 }, "suppressed", null, null],
      ["students-of-color", {}, "value", 0.41, 70],
      ["vacancies", {}, "value", 0, 158],
    ]);
  });

  it("leaves clusters out: they mean nothing in another district", () => {
    expect(exchangeText(own)).not.toContain("Lakeshore");
  });

  it("is read back as it was written", () => {
    expect(readExchange(`\uFEFF${exchangeText(own)}`)).toEqual({ kind: "read", exchange: own });
    expect(own).toMatchObject({ district: "Larkmoor Schools", asOf: "2026-05-29", schoolYears: ["2025-26"] });
    expect(own.definitions.map(({ id, version }) => `${id}/${version}`)).toContain(
      figure(own, "students-of-color")?.definition,
    );
  });

  it.each([
    ["no JSON", "{", /It is not JSON/],
    ["another file", '{"a":1}', /no exchange file/],
    ["a later version", JSON.stringify({ ...own, version: 2 }), /written in version 2 .* version 1 is understood/],
    ["more than the format has", JSON.stringify({ ...own, leaders: ["Ann Bell"] }), /not as it should be/],
    [
      "a value beside the word suppressed",
      JSON.stringify({ ...own, figures: [{ ...own.figures[0], status: "suppressed" }] }),
      /not as it should be: figures.0/,
    ],
    ["a figure twice", JSON.stringify({ ...own, figures: [own.figures[0], own.figures[0]] }), /a figure twice/],
  ])("refuses %s in a sentence", (_, text, words) => {
    const read = readExchange(text);
    expect(read.kind).toBe("refused");
    expect(read.kind === "refused" && read.sentence).toMatch(words);
  });
});

describe("compareDistricts", () => {
  const other: Exchange = {
    ...own,
    district: "Fairhaven",
    figures: own.figures.map((one) => (one.metric === "team-average" ? { ...one, value: 3.6 } : one)),
  };
  const changed = (metric: string, facts: Partial<Exchange["figures"][number]>): Exchange => ({
    ...other,
    figures: other.figures.map((one) => (one.metric === metric ? { ...one, ...facts } : one)),
  });

  it("sets like beside like, with the difference and both in words", () => {
    const { figures, notAlike } = compareDistricts(own, other);
    expect(notAlike).toEqual([]);
    expect(figures).toHaveLength(own.figures.length);
    const practice = figures.find(({ metric }) => metric === "team-average");
    expect(practice?.difference).toBeCloseTo(0.3, 12);
    expect(practice?.sentence).toBe("3.90, Fairhaven 3.60");
  });

  it("gives no difference where a figure is hidden, unknown, not expected or not there yet, and says which", () => {
    const { figures } = compareDistricts(own, other);
    const words = figures.filter(({ difference }) => difference === null).map(({ sentence }) => sentence);
    expect(words).toEqual([
      "not yet, Fairhaven not yet",
      "does not apply, Fairhaven does not apply",
      "no data, Fairhaven no data",
      "over 95%, Fairhaven over 95%",
    ]);
  });

  it("does not compare where the definitions' versions differ, and says so", () => {
    const { figures, notAlike } = compareDistricts(own, changed("team-average", { definition: "team-average/9" }));
    expect(figures.map(({ metric }) => metric)).not.toContain("team-average");
    const here = figure(own, "team-average")?.definition ?? "";
    expect(notAlike).toEqual([
      `TEAM practice rating is not compared: its definition is ${here} here and team-average/9 there.`,
    ]);
  });

  it("does not compare what rests on settings that differ", () => {
    const { figures, notAlike } = compareDistricts(own, {
      ...other,
      terms: { ...other.terms, scope: "district-run", surveyMinimum: 5 },
    });
    expect(figures.map(({ metric, group }) => [metric, group])).toEqual([
      ["team-average", {}],
      ["principals-of-color", {}],
      ["students-of-color", {}],
      ["vacancies", {}],
    ]);
    expect(notAlike).toContain(
      "Students of color by poverty quarter is not compared: all schools in the poverty quarters here, district-run schools in the poverty quarters there.",
    );
    expect(notAlike).toContain(
      "Leadership survey, favorable is not compared: surveys of 10 answers or more here, surveys of 5 answers or more there.",
    );
  });

  it("says what only one district has, and which figures are DRAFT", () => {
    const { notAlike } = compareDistricts(own, {
      ...other,
      state: "draft",
      figures: other.figures.filter(({ metric }) => metric !== "vacancies"),
    });
    expect(notAlike).toEqual([
      "Vacancies is not compared: the districts have no school year or group of it in common.",
      "The figures of Fairhaven are DRAFT: nobody has confirmed them.",
    ]);
  });
});
