/** Schools where no head is named. */
import { thresholds } from "../../framework/thresholds";
import { nameOf, yearBefore } from "../metric/district";
import { count } from "../metric/figure";
import { figureOf } from "../metric/series";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { openPosts } from "../metric/vacancies";
import type { FoundGap } from "./gap";
import type { Ground } from "./ground";
import { listed, weightOf } from "./weight";

const NAMED = 3;

export function vacancyGaps({ metrics, year, district }: Ground): readonly FoundGap[] {
  const figure = figureOf(metrics, "vacancies", year.name);
  if (figure === null || figure.value === null || figure.value === 0) return [];
  const open = openPosts(year);
  const names = open.map(({ school }) => (school === null ? "" : nameOf(district, school))).sort();
  const more = names.length - NAMED;
  const shown = more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names;
  const before = figureOf(metrics, "vacancies", yearBefore(year.name))?.value ?? null;
  const low = figure.low ?? figure.value;
  return [
    {
      gap: "vacancies",
      name: "Schools without a head",
      decision: "succession",
      schoolYear: year.name,
      where: {},
      value: figure.value,
      unit: "count",
      expectation: "a head of school named at every school",
      known: figure.known,
      of: figure.of,
      weight: weightOf(
        figure.of === 0 ? 0 : figure.value / figure.of,
        thresholds.gaps.whole.vacantShare,
        low / figure.value,
      ),
      change: before === null ? null : figure.value - before,
      sentence: `${count(figure.value, "school has", "schools have")} no head named: ${listed(shown)}.`,
      ...standing(figure.value, low),
      rows: () => rowsOnSheets(open.flatMap(({ origins }) => origins())),
    },
  ];
}

/** Posts are counted, so only heads whose school is not recognized can close it. */
function standing(value: number, low: number): Pick<FoundGap, "holds" | "stands"> {
  if (low >= value) return { holds: "Nothing that is unknown could close it.", stands: "holds" };
  return low > 0
    ? { holds: `At least ${low}: heads whose school is not recognized may lead the others.`, stands: "holds" }
    : { holds: "Heads whose school is not recognized may lead all of them.", stands: "fragile" };
}
