/** The one sentence above the Summary: where practice goes, and the biggest gap. At most 70 characters, and true. */
import type { Gap } from "../gap/gap";
import type { Metric, MetricId } from "../metric/metric";
import { figureOf, trendBreaks } from "../metric/series";
import { percent, percentRange } from "./figure-format";
import { beforeLast, pointsOf, trendSentence } from "./trend";

export const LONGEST_HEADLINE = 70;

interface Page {
  readonly metrics: readonly Metric[];
  readonly year: string | null;
  readonly years: readonly string[];
}

const TRENDS: readonly { readonly id: MetricId; readonly what: string; readonly step: number }[] = [
  { id: "team-average", what: "Practice", step: 0.01 },
  { id: "survey-favorable", what: "The survey", step: 0.005 },
  { id: "survey-strong", what: "The survey", step: 0.005 },
];

/** The gaps we know, as the end of a sentence and as a sentence of their own; others are named as they are. */
const ENDINGS: Readonly<Record<string, { readonly end: string; readonly whole: string }>> = {
  "effective-by-poverty": {
    end: "fewer are effective where poverty is highest",
    whole: "Highest-poverty schools have fewer effective leaders",
  },
  "first-year-by-poverty": {
    end: "more first-years where poverty is highest",
    whole: "Highest-poverty schools have more first-year principals",
  },
  "survey-by-poverty": {
    end: "the survey is weaker where poverty is highest",
    whole: "The leadership survey is weaker where poverty is highest",
  },
  "turnover-by-poverty": {
    end: "more turnover where poverty is highest",
    whole: "Principals change more often where poverty is highest",
  },
  representation: {
    end: "principals do not mirror students",
    whole: "Principals do not mirror the students they lead",
  },
};

export function headline(page: Page, gaps: readonly Gap[]): string {
  const trend = trendOf(page);
  const known = gaps.filter(
    ({ gap, value, where }) => value !== null && Object.keys(where).length === 0 && ENDINGS[gap] !== undefined,
  );
  const told = known.find(({ stands }) => stands !== "fragile") ?? known[0];
  const ending = told && ENDINGS[told.gap];
  const isOfNow = told === undefined || told.schoolYear === page.year;
  // What the unknown or a few changed answers could close is not said as if it stood.
  const isSure = told?.stands !== "fragile";
  const good = trend?.direction === 1;
  const whole = ending && (isOfNow ? ending.whole : `${ending.whole} (${told.schoolYear ?? ""})`);
  const candidates = [
    trend && notThere(page, trend.id, trend.words),
    trend &&
      ending &&
      isOfNow &&
      isSure &&
      `${trend.words}, ${good ? "but" : "and"} ${withoutRepeat(trend.words, ending.end)}`,
    isSure && whole,
    trend?.words,
    whole && `Perhaps ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`,
    standing(page),
    gaps[0] && `Biggest gap: ${gaps[0].name}`,
  ];
  return (
    candidates.find(
      (candidate): candidate is string =>
        typeof candidate === "string" && candidate !== "" && candidate.length <= LONGEST_HEADLINE,
    ) ?? "Not enough data yet to say what matters most"
  );
}

/** "The survey is up, but weaker …": what the sentence is about is said once. */
function withoutRepeat(words: string, end: string): string {
  const [subject = ""] = words.split(" is ");
  const again = `${subject.charAt(0).toLowerCase()}${subject.slice(1)} is `;
  return end.startsWith(again) ? end.slice(again.length) : end;
}

function directionOf(page: Page, id: MetricId, step: number, group = {}): -1 | 0 | 1 | null {
  const now = figureOf(page.metrics, id, page.year, group);
  if (Object.keys(group).length === 0) {
    const before = beforeLast(pointsOf(page.metrics, id, page.years));
    if (now?.status !== "value" || now.value === null || before === null) return null;
    return Math.abs(now.value - before) < step ? 0 : now.value > before ? 1 : -1;
  }
  const before = figureOf(page.metrics, id, page.years.at(-2) ?? null, group);
  if (now?.status !== "value" || before?.status !== "value" || now.value === null || before.value === null) return null;
  return Math.abs(now.value - before.value) < step ? 0 : now.value > before.value ? 1 : -1;
}

function trendOf(page: Page): { readonly id: MetricId; readonly words: string; readonly direction: -1 | 0 | 1 } | null {
  for (const { id, what, step } of TRENDS) {
    const direction = directionOf(page, id, step);
    if (direction === null) continue;
    const run = trendSentence(pointsOf(page.metrics, id, page.years), step);
    const steady = /^(Rising|Falling|The highest|The lowest)/.test(run);
    const verb =
      direction === 0
        ? "stands still"
        : `is ${direction > 0 ? (steady ? "rising" : "up") : steady ? "falling" : "down"}`;
    return { id, words: `${what} ${verb}`, direction };
  }
  return null;
}

/** "Practice is rising, but not in the highest-poverty schools": only where their own figure did not rise. */
function notThere(page: Page, id: MetricId, words: string): string | null {
  if (directionOf(page, id, 0.005) !== 1) return null;
  // Under a new definition of poverty the highest quarter holds other schools than the year before.
  const anew = trendBreaks(page.metrics, "students-economically-disadvantaged");
  if (anew.some(({ schoolYear }) => schoolYear === page.year)) return null;
  const there = directionOf(page, id, 0.005, { quartile: 4 });
  return there === 0 || there === -1 ? `${words}, but not in the highest-poverty schools` : null;
}

function standing({ metrics, year }: Page): string | null {
  const survey = figureOf(metrics, "survey-strong", year);
  if (survey?.status === "value" && survey.value !== null) {
    return `The leadership survey is strong at ${percent(survey.value)} of schools`;
  }
  const students = figureOf(metrics, "students-of-color", year);
  const leaders = figureOf(metrics, "principals-of-color", year);
  if (students?.status === "value" && leaders?.status !== "value") {
    return `${percentRange(students)} of students are of color; nothing is known of leaders`;
  }
  return null;
}
