/** Publishes the newest year's headline figures: new lines on Published Figures, what stood there stays. */
import type { Day } from "../day";
import type { Metric, MetricId } from "../metric/metric";
import { figureOf, newestYear } from "../metric/series";
import type { OwnSheet } from "../own-sheet";
import type { Analysis } from "../report/analysis";
import { DISTRICT } from "../report/group-words";
import { fingerprintOf } from "../report/summary-status";
import type { Workbook } from "../sheet";
import { nextLine, publishedSheet, readPublished, type PublishedFigure } from "../state/published";
import { figureWords } from "./figure-words";
import { shareOf } from "./share";

export interface PublishAsked {
  readonly on: Day;
  /** "" when nobody said. */
  readonly by: string;
  /** Also figures that nobody has confirmed; their lines say DRAFT. */
  readonly draft: boolean;
}

export type Publishing =
  | {
      readonly kind: "published";
      /** To be written. */
      readonly sheet: OwnSheet;
      readonly added: readonly PublishedFigure[];
      /** Headline figures that stand there already as they are. */
      readonly same: number;
    }
  /** One plain sentence on why not; `isDraft`: figures that are confirmed, or asked for as DRAFT, would go. */
  | { readonly kind: "refused"; readonly isDraft: boolean; readonly sentence: string };

const HEADLINES: readonly MetricId[] = [
  "team-average",
  "survey-favorable",
  "survey-strong",
  "effective-gap",
  "principals-of-color",
  "students-of-color",
];

/** The newest year's figures that may leave the district. */
export function publishable(analysis: Analysis): readonly Metric[] {
  const year = newestYear(analysis.metrics);
  return shareOf({ ...analysis, metrics: analysis.metrics.filter(({ schoolYear }) => schoolYear === year) }).figures;
}

/**
 * The lines to add, of figures that may leave the district; what was published before with the same figure and definition is not said
 * again.
 */
export function publish(
  analysis: Analysis,
  figures: readonly Metric[],
  workbook: Workbook,
  { on, by, draft }: PublishAsked,
): Publishing {
  const { confirmed } = analysis.decisions.settings;
  const isConfirmed = confirmed?.sources === fingerprintOf(analysis);
  if (!isConfirmed && !draft) {
    return {
      kind: "refused",
      isDraft: true,
      sentence:
        confirmed === null
          ? "These figures are DRAFT: nobody has confirmed them on the sheet Settings."
          : "These figures are DRAFT: the source sheets changed after they were confirmed.",
    };
  }
  const year = newestYear(analysis.metrics);
  if (year === undefined) return { kind: "refused", isDraft: false, sentence: "There is no figure to publish." };
  const standing = readPublished(workbook);
  const names = new Map(analysis.definitions.map(({ id, name }) => [id, name]));
  let line = nextLine(workbook);
  const added: PublishedFigure[] = [];
  let same = 0;
  for (const metric of headlines(figures, year)) {
    const shown = { ...lineFor(metric, names.get(metric.metric) ?? metric.metric), status: wordOf(isConfirmed) };
    const before = standing.findLast((one) => isOfSameFigure(one, shown));
    const isSame = before !== undefined && saysTheSame(before, shown);
    if (isSame && (before.status === shown.status || before.status === "Confirmed")) {
      same++;
      continue;
    }
    added.push({ line: line++, on, by, ...shown, corrects: before === undefined || isSame ? null : before.line });
  }
  return { kind: "published", sheet: publishedSheet(workbook, added), added, same };
}

const wordOf = (isConfirmed: boolean): PublishedFigure["status"] => (isConfirmed ? "Confirmed" : "DRAFT");

/** The district's headline figures of the year; of the two kinds of survey figure the one that the survey gives. */
function headlines(metrics: readonly Metric[], year: string | null): readonly Metric[] {
  const found = HEADLINES.flatMap((id) => figureOf(metrics, id, year) ?? []);
  const isSurvey = ({ metric }: Metric): boolean => metric === "survey-favorable" || metric === "survey-strong";
  const surveys = found.filter(isSurvey);
  const survey =
    surveys.find(({ status }) => status === "value" || status === "suppressed") ??
    surveys.find(({ status }) => status === "not-yet") ??
    surveys.find(({ status }) => status !== "not-applicable") ??
    surveys[0];
  return found.filter((metric) => !isSurvey(metric) || metric === survey);
}

const lineFor = (metric: Metric, name: string) => ({
  metric: name,
  schoolYear: metric.schoolYear ?? "",
  group: DISTRICT,
  figure: figureWords(metric),
  value: metric.status === "value" ? metric.value : null,
  known: metric.status === "suppressed" ? null : metric.known,
  of: metric.of,
  definition: metric.definition,
});

type Said = Omit<PublishedFigure, "line" | "on" | "by" | "corrects">;

const idOf = ({ definition }: Pick<PublishedFigure, "definition">): string => definition.split("/")[0] ?? "";

/** The same metric, year and group, whatever was said of it. */
const isOfSameFigure = (one: Said, other: Said): boolean =>
  idOf(one) === idOf(other) && one.schoolYear === other.schoolYear && one.group === other.group;

const CLOSE = 1e-12;

const saysTheSame = (one: Said, other: Said): boolean =>
  one.definition === other.definition &&
  one.figure === other.figure &&
  one.known === other.known &&
  one.of === other.of &&
  (one.value === null || other.value === null ? one.value === other.value : Math.abs(one.value - other.value) < CLOSE);
