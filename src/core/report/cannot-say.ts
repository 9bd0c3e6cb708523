/** What the Summary cannot say, in whole sentences, the weightiest first. */
import type { Analysis } from "./analysis";
import type { Metric, MetricId } from "../metric/metric";
import { basisChanges } from "../metric/comparable";
import { figureOf, figuresBy, trendBreaks } from "../metric/series";
import { folded } from "../state/wording";
import { numberWord, percent } from "./figure-format";

/** Figures whose reason already stands in the four metrics of success. */
const ON_PAGE: readonly MetricId[] = [
  "team-average",
  "survey-favorable",
  "survey-strong",
  "effective-gap",
  "effective-share",
  "principals-of-color",
  "representation-gap",
];

const ASKED: readonly { readonly id: MetricId; readonly what: string }[] = [
  { id: "students-of-color", what: "What share of students is of color" },
  { id: "students-economically-disadvantaged", what: "What share of students is economically disadvantaged" },
  { id: "first-year-principal-share", what: "Who is a first-year principal" },
  { id: "principal-turnover", what: "How many principals changed" },
  { id: "vacancies", what: "How many posts are vacant" },
  { id: "evidence-coverage", what: "What measures the eight responsibilities" },
];

const EXACT: readonly { readonly id: MetricId; readonly exact: string }[] = [
  { id: "students-of-color", exact: "The exact share of students of color" },
  { id: "students-economically-disadvantaged", exact: "The exact share of students in poverty" },
];

/** Figures that can come about in more than one way. */
const ANOTHER_WAY: readonly { readonly id: MetricId; readonly what: string }[] = [
  { id: "team-average-calibrated", what: "the calibrated practice rating" },
  { id: "survey-favorable", what: "the leadership survey" },
  { id: "survey-strong", what: "the leadership survey" },
];

/** Whole sentences, each on what the data does not tell. */
export function cannotSay({ metrics, tagged, problems }: Analysis, year: string | null): readonly string[] {
  const of = (id: MetricId): Metric | null => figureOf(metrics, id, year);
  const said: string[] = [];

  const practice = of("team-average");
  if (practice?.status === "value") {
    const raters = new Set(
      tagged.rating.flatMap(({ rater, schoolYear }) => (rater !== null && schoolYear === year ? [folded(rater)] : [])),
    ).size;
    if (of("team-average-calibrated")?.status !== "value")
      said.push(
        raters > 1
          ? `Whether directors rate alike: no case was rated by all ${numberWord(raters)}, so a strict rater and a weaker school look the same.`
          : "Whether directors rate alike: the ratings do not say who rated.",
      );
    const missing = practice.of - practice.known;
    if (missing > 0) {
      const quarters = figuresBy(metrics, "team-average", year, "quartile");
      said.push(
        `How ${missing} of ${practice.of} leaders practice: ${missing === 1 ? "that one has" : "they have"} no rating that counts.${spread(missing, quarters)}`,
      );
    }
  }

  for (const { id, what } of ASKED) {
    if (ON_PAGE.includes(id)) continue;
    const metric = of(id);
    if (metric && metric.status !== "value" && metric.status !== "not-applicable" && metric.reason) {
      said.push(`${what}: ${inTwo(lowerFirst(metric.reason))}`);
    }
  }

  for (const { id, what } of [
    { id: "students-economically-disadvantaged", what: "poverty" },
    { id: "students-of-color", what: "the share of students of color" },
  ] as const) {
    const last = trendBreaks(metrics, id).at(-1);
    if (!last) continue;
    said.push(
      `Whether ${what} changed in ${last.schoolYear}: its definition did, so ${percent(last.before)} and ${percent(last.after)} do not compare.`,
    );
  }

  for (const { id, what } of ANOTHER_WAY) {
    const last = basisChanges(metrics, id).at(-1);
    if (last === undefined) continue;
    said.push(
      `Whether ${what} changed in ${last.schoolYear}: it rests on ${last.now}, before on ${last.then}, so they do not compare.`,
    );
  }

  for (const { id, exact } of EXACT) {
    const metric = of(id);
    if (metric?.interval !== "bounds" || metric.low === null || metric.high === null) continue;
    if (metric.high - metric.low < 0.001) continue;
    const [low, high] = [metric.low, metric.high].map((share) => (share * 100).toFixed(1));
    said.push(`${exact}: rounded, hidden or missing numbers leave it between ${low}% and ${high}%.`);
  }

  for (const problem of problems) {
    if (problem.code !== "school-year-conflict") continue;
    said.push(
      `Whether ${problem.at.sheet} is of ${problem.used}: the sheet itself says ${problem.says}. It is read as ${problem.used}.`,
    );
  }
  return [...new Set(said)];
}

/** Whose schools they lead, where every one of them is in a poverty quarter. */
function spread(missing: number, quarters: readonly Metric[]): string {
  const holes = quarters.filter(({ of, known }) => of > known);
  if (missing < 2 || holes.reduce((sum, { of, known }) => sum + of - known, 0) !== missing) return "";
  if (holes.length === 1 && holes[0]?.group.quartile === 4) return " They all lead highest-poverty schools.";
  return holes.length === 4 ? " They are spread over all four poverty quarters." : "";
}

/** A second colon in a sentence reads badly: what would help stands for itself. */
const inTwo = (reason: string): string => reason.replace(/: (\w)/, (_, first: string) => `. ${first.toUpperCase()}`);

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
