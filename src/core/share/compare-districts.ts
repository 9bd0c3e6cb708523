/** Two districts' exchanged figures side by side: like with like, and in words what is not alike. */
import { figureWords } from "./figure-words";
import { exchangeKey, type Exchange, type ExchangeFigure } from "./exchange";

export interface ComparedFigure {
  readonly metric: string;
  readonly name: string;
  readonly definition: string;
  readonly schoolYear: string | null;
  readonly group: ExchangeFigure["group"];
  readonly own: ExchangeFigure;
  readonly other: ExchangeFigure;
  /** Own minus other, in the figure's unit; null where one of them has no number. */
  readonly difference: number | null;
  /** `64%, the other district 58%`; what is hidden or unknown is said so. */
  readonly sentence: string;
}

export interface Comparison {
  readonly figures: readonly ComparedFigure[];
  /** Whole sentences: what was not compared, and why; and what to mind. */
  readonly notAlike: readonly string[];
}

/** Settings that a metric's meaning rests on. */
const RESTS_ON: Readonly<Record<string, readonly (keyof Exchange["terms"])[]>> = {
  "effective-share": ["effectiveCut"],
  "effective-gap": ["effectiveCut", "scope", "povertyYearsBack"],
  "survey-favorable": ["surveyMinimum"],
  "survey-strong": ["surveyMinimum"],
};
const QUARTERS_REST_ON: readonly (keyof Exchange["terms"])[] = ["scope", "povertyYearsBack"];

const TERM_WORDS: Readonly<Record<keyof Exchange["terms"], (value: string | number) => string>> = {
  effectiveCut: (value) => `effective from ${value}`,
  scope: (value) =>
    value === "all" ? "all schools in the poverty quarters" : "district-run schools in the poverty quarters",
  povertyYearsBack: (value) => `poverty shares up to ${value} years old`,
  surveyMinimum: (value) => `surveys of ${value} answers or more`,
};

/** Figures of the same metric, school year and group, where both districts mean the same by them. */
export function compareDistricts(own: Exchange, other: Exchange): Comparison {
  const theirs = new Map(other.figures.map((figure) => [exchangeKey(figure), figure]));
  const names = new Map([...other.definitions, ...own.definitions].map(({ id, name }) => [id, name]));
  const nameOf = (metric: string): string => names.get(metric) ?? metric;
  const figures: ComparedFigure[] = [];
  const said = new Set<string>();
  const alone = new Set(own.figures.map(({ metric }) => metric));
  if (own.framework !== other.framework) {
    said.add(
      `The frameworks differ: ${own.framework} here, ${other.framework} there. Responsibilities are not compared.`,
    );
  }
  for (const figure of own.figures) {
    const same = theirs.get(exchangeKey(figure));
    if (same === undefined) continue;
    alone.delete(figure.metric);
    const name = nameOf(figure.metric);
    if (figure.definition !== same.definition || figure.unit !== same.unit) {
      said.add(`${name} is not compared: its definition is ${figure.definition} here and ${same.definition} there.`);
      continue;
    }
    if (figure.group.responsibility !== undefined && own.framework !== other.framework) continue;
    const apart = termsOf(figure).filter((term) => own.terms[term] !== other.terms[term]);
    if (apart.length > 0) {
      for (const term of apart) {
        const [here, there] = [own, other].map(({ terms }) => TERM_WORDS[term](terms[term]));
        const where = figure.group.quartile === undefined ? "" : " by poverty quarter";
        said.add(`${name}${where} is not compared: ${here ?? ""} here, ${there ?? ""} there.`);
      }
      continue;
    }
    const difference = figure.value === null || same.value === null ? null : figure.value - same.value;
    figures.push({
      metric: figure.metric,
      name,
      definition: figure.definition,
      schoolYear: figure.schoolYear,
      group: figure.group,
      own: figure,
      other: same,
      difference,
      sentence: `${figureWords(figure)}, ${other.district ?? "the other district"} ${figureWords(same)}`,
    });
  }
  for (const metric of alone) {
    said.add(`${nameOf(metric)} is not compared: the districts have no school year or group of it in common.`);
  }
  for (const { state, district } of [own, other]) {
    if (state === "draft")
      said.add(`The figures of ${district ?? "one of the districts"} are DRAFT: nobody has confirmed them.`);
  }
  return { figures, notAlike: [...said] };
}

const termsOf = ({ metric, group }: ExchangeFigure): readonly (keyof Exchange["terms"])[] => [
  ...(RESTS_ON[metric] ?? []),
  ...(group.quartile === undefined ? [] : QUARTERS_REST_ON),
];
