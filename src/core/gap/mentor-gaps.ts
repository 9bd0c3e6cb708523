/** Early-career principals without a recorded mentor; or that nobody records mentors. */
import { thresholds } from "../../framework/thresholds";
import type { District, SchoolYear } from "../metric/district";
import { count, sentences } from "../metric/figure";
import { rowsOnSheets } from "../metric/rows-on-sheet";
import { earlyCareerIn, type EarlyPrincipal } from "./early-career";
import type { FoundGap } from "./gap";
import type { Ground } from "./ground";
import { standingOf, type Way } from "./standing";
import { points, weightOf } from "./weight";

const lacking = (of: readonly EarlyPrincipal[]): readonly EarlyPrincipal[] =>
  of.filter(({ mentor }) => mentor === null);

const shareOf = (of: readonly EarlyPrincipal[]): number | null =>
  of.length === 0 ? null : lacking(of).length / of.length;

export function mentorGaps({ district, year }: Ground): readonly FoundGap[] {
  const early = earlyCareerIn(year, district);
  const { principals, mentorsRecorded, unknown } = early;
  if (principals.length === 0) return [];
  const base = { schoolYear: year.name, where: {}, change: null } as const;
  if (!mentorsRecorded)
    return [
      {
        ...base,
        gap: "mentors-not-recorded",
        name: "Mentors",
        decision: "data-quality",
        value: null,
        unit: "share",
        expectation: "a mentor recorded for every principal in the first three years",
        known: 0,
        of: principals.length,
        weight: thresholds.gaps.heldBack,
        sentence:
          principals.length === 1
            ? "No mentors are recorded anywhere. A roster column Mentor would tell whether the 1 principal in the first three years has one."
            : `No mentors are recorded anywhere. A roster column Mentor would tell which of the ${count(principals.length, "principal")} in their first three years have one.`,
        holds: null,
        stands: null,
        rows: () => rowsOnSheets(principals.map(({ head }) => head)),
      },
    ];
  const without = lacking(principals);
  const [first] = without;
  const share = shareOf(principals) ?? 0;
  if (first === undefined) return [];
  const poorest = without.filter(({ school }) => year.place(school).quartile === 4).length;
  const known = principals.length;
  return [
    {
      ...base,
      gap: "early-career-without-mentor",
      name: "Early-career principals without a recorded mentor",
      decision: "development",
      value: share,
      unit: "share",
      expectation: "a mentor for every principal in the first three years",
      known,
      of: known + unknown,
      weight: weightOf(share, thresholds.gaps.whole.withoutMentor, known / (known + unknown)),
      change: changeFrom(share, year, district),
      sentence:
        sentences(
          `${without.length} of ${count(known, "principal")} in their first three years ${without.length === 1 ? "has" : "have"} no mentor recorded.`,
          poorest > 0 &&
            `${poorest} of them ${poorest === 1 ? "leads a highest-poverty school" : "lead highest-poverty schools"}.`,
        ) ?? "",
      ...standingOf({
        ways: waysOf(principals, year),
        changes: {
          needed: without.length,
          sentence:
            without.length === 1
              ? "It is gone when that mentor is recorded."
              : `It is gone when ${without.length} mentors are recorded.`,
        },
        sizeInWords: points,
      }),
      rows: () => rowsOnSheets(without.map(({ head }) => head)),
    },
  ];
}

function waysOf(principals: readonly EarlyPrincipal[], year: SchoolYear): readonly Way[] {
  const clusters = new Set(principals.flatMap(({ school }) => year.place(school).cluster ?? []));
  return [
    {
      said: "with any one cluster left out",
      trials: [...clusters].sort().map((cluster) => ({
        what: `without the ${cluster} cluster`,
        size: shareOf(principals.filter(({ school }) => year.place(school).cluster !== cluster)),
      })),
    },
    {
      said: "with the first one or two years",
      trials: [
        { what: "with the first year alone", size: shareOf(principals.filter((one) => one.year <= 1)) },
        { what: "with the first two years", size: shareOf(principals.filter((one) => one.year <= 2)) },
      ],
    },
  ];
}

/** Against the year before, where it recorded mentors too. */
function changeFrom(share: number, year: SchoolYear, district: District): number | null {
  const earlier = year.before();
  if (earlier === null) return null;
  const { principals, mentorsRecorded } = earlyCareerIn(earlier, district);
  const before = mentorsRecorded ? shareOf(principals) : null;
  return before === null ? null : share - before;
}

/** `5 of those 11 have no mentor recorded.`, of first-year principals in highest-poverty schools; null where nobody records mentors or all have one. */
export function firstYearWithoutMentor(year: SchoolYear, district: District): string | null {
  const { principals, mentorsRecorded } = earlyCareerIn(year, district);
  const there = principals.filter((one) => one.year === 1 && year.place(one.school).quartile === 4);
  const without = lacking(there).length;
  if (!mentorsRecorded || without === 0) return null;
  return there.length === 1
    ? "No mentor is recorded for that one."
    : `${without} of those ${there.length} ${without === 1 ? "has" : "have"} no mentor recorded.`;
}
