/** What the Summary says of a gap: what the page does not say already, what it was a year ago, and whether it holds. */
import type { Gap } from "../gap/gap";
import type { Metric } from "../metric/metric";
import { figureOf } from "../metric/series";
import { sentencesOf } from "../state/break-lines";
import { shownFigure } from "./figure-format";

/** The sentences in the order in which they matter; `where` is the gap's place in words; `onPage` are those that stand on the page above. */
export function gapSentences(
  gap: Gap,
  where: string,
  metrics: readonly Metric[],
  onPage: ReadonlySet<string>,
): readonly string[] {
  const told = (TELLERS[gap.gap] ?? asFound)(gap, metrics).filter((sentence) => !onPage.has(sentence));
  const [first, ...rest] = told;
  const placed = first === undefined ? [] : [isPlaced(gap) ? `${where}: ${first}` : first];
  const holds = sentencesOf(gap.holds ?? "").filter((sentence) => sentence !== NOTHING_TO_SAY);
  return [...placed, ...wasSentence(gap), ...rest, ...holds.map(shortened)];
}

/** Where everything is known, that nothing unknown could change it goes without saying. */
const NOTHING_TO_SAY = "Nothing that is unknown could close it.";

/** In a part of the district that the gap's name does not say. */
const isPlaced = ({ where }: Gap): boolean =>
  where.cluster !== undefined ||
  where.level !== undefined ||
  where.quartile !== undefined ||
  where.school !== undefined;

/** Each way in which a gap was tried stands on Leadership Gaps. */
const shortened = (sentence: string): string =>
  sentence.replace(/^(Stays at .+? or more) with .+, .+, or with .+\.$/, "$1 in every check.");

type Teller = (gap: Gap, metrics: readonly Metric[]) => readonly string[];

const asFound: Teller = ({ sentence }) => sentencesOf(sentence);

/** Kinds of gap whose own sentence names schools: those names stand on Leadership Gaps. */
const TELLERS: Readonly<Record<string, Teller>> = {
  vacancies: ({ value, schoolYear }, metrics) => {
    if (value === null) return [];
    const quarter = figureOf(metrics, "vacancies", schoolYear, { quartile: 4 });
    const highest = quarter?.status === "value" ? quarter.value : null;
    const there =
      highest === null || highest === 0 || value === 1 ? "" : `, ${highest} of them where poverty is highest`;
    return [`${value} ${value === 1 ? "school has" : "schools have"} no head named${there}.`];
  },
};

/** `Was 21.`: the size a year ago in the unit of the size. */
function wasSentence({ value, change, unit }: Gap): readonly string[] {
  if (value === null || change === null) return [];
  const before = value - change;
  const { text } = shownFigure(before, unit);
  return [`Was ${unit === "points" ? text.replace(/ points?$/, "") : text}.`];
}
