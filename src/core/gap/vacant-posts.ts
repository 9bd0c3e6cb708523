/** Schools where no head is named. */
import { thresholds } from "../../framework/thresholds";
import { headship } from "../../framework/headship";
import { longDate } from "../day";
import type { SchoolKey } from "../label/standardized";
import { nameOf, yearBefore, type District, type SchoolYear } from "../metric/district";
import { count, sentences } from "../metric/figure";
import { isNamed } from "../metric/posts";
import { figureOf } from "../metric/series";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { openPosts, type PostCase } from "../metric/vacancies";
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
      sentence:
        sentences(
          `${count(figure.value, "school has", "schools have")} no head named: ${listed(shown)}.`,
          begunSince(open, year, district),
        ) ?? "",
      ...standing(figure.value, low),
      rows: () => rowsOnSheets(open.flatMap(({ origins }) => origins())),
    },
  ];
}

const headPositions = new Set(headship.heads);

/** Vacant on the snapshot date, and filled since: a roster that goes on names the new heads. */
function begunSince(open: readonly PostCase[], { leaders, snapshot }: SchoolYear, { asOf }: District): string | null {
  if (snapshot === null) return null;
  const filled = new Set<SchoolKey>();
  for (const leader of leaders) {
    const { school, position, positionStart } = leader;
    if (school === null || position === null || positionStart === null || !isNamed(leader)) continue;
    if (headPositions.has(position) && positionStart > snapshot && positionStart <= asOf) filled.add(school);
  }
  const since = open.filter(({ school }) => school !== null && filled.has(school)).length;
  if (since === 0) return null;
  const when = `after ${longDate(snapshot)}, the day on which posts are counted`;
  return open.length === 1 ? `A head began there ${when}.` : `At ${since} of them a head began ${when}.`;
}

/** Posts are counted, so only heads whose school is not recognized can close it. */
function standing(value: number, low: number): Pick<FoundGap, "holds" | "stands"> {
  if (low >= value) return { holds: "Nothing that is unknown could close it.", stands: "holds" };
  return low > 0
    ? { holds: `At least ${low}: heads whose school is not recognized may lead the others.`, stands: "holds" }
    : { holds: "Heads whose school is not recognized may lead all of them.", stands: "fragile" };
}
