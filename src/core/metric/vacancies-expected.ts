/** Posts of heads of school that will have to be filled in a year, at the turnover that the district has had. */
import { succession } from "../../framework/succession";
import { dateOf, dayOf, longDate } from "../day";
import type { District, SchoolYear } from "./district";
import { bounded, count, inYear, percent, sentences, unknown, type Figure } from "./figure";
import { noHeads } from "./heads";
import { isDistrict, type About, type Recipe } from "./recipe";
import { changesIn, tallyOf } from "./turnover-rate";
import { postCases, type PostCase } from "./vacancies";

interface Rate {
  readonly year: string | null;
  readonly rate: number;
}

/** The turnover of this year and of the years before it, without a break, newest first. */
function ratesUpTo(year: SchoolYear, district: District): readonly Rate[] {
  const rates: Rate[] = [];
  let at: SchoolYear | null = year;
  while (at !== null && rates.length < succession.mostRosters - 1) {
    const { known, differ } = tallyOf(changesIn(at, district));
    if (known === 0) break;
    rates.push({ year: at.name, rate: differ / known });
    at = at.before();
  }
  return rates;
}

/** How many heads may retire before the next snapshot, where the roster tells; an aggregate of the whole district only. */
function retirements({ snapshot, roster }: SchoolYear): string | null {
  if (snapshot === null) return null;
  const date = dateOf(snapshot);
  const until = dayOf({ ...date, year: date.year + 1 });
  const days = [...roster().posts.values()].flatMap(({ head }) => head?.retirementEligibleOn ?? []);
  if (days.length === 0) return null;
  const may = days.filter((day) => day <= until).length;
  return `${may} of ${count(days.length, "head", "heads")} whose day is known may retire by ${longDate(until)}.`;
}

function expectedFigure(cases: readonly PostCase[], { group, year, district }: About): Figure {
  const of = cases.length;
  if (year.roster().posts.size === 0) return unknown(0, of, noHeads(year));
  const rates = ratesUpTo(year, district);
  if (rates.length < succession.fewestRosters - 1)
    return unknown(
      0,
      of,
      `Rosters of ${succession.fewestRosters} years in a row${inYear(year.name) === "" ? "" : ` up to ${year.name ?? ""}`} would give it.`,
    );
  const shares = rates.map(({ rate }) => rate);
  const mean = shares.reduce((sum, rate) => sum + rate, 0) / shares.length;
  return bounded(
    of * mean,
    of * Math.min(...shares),
    of * Math.max(...shares),
    of,
    of,
    isDistrict(group)
      ? sentences(
          `${count(of, "post")} at the district's turnover: ${rates
            .map(({ year: name, rate }) => `${percent(rate)}${inYear(name)}`)
            .reverse()
            .join(", ")}. The range is that of the lowest and the highest of these years.`,
          retirements(year),
        )
      : null,
  );
}

export const vacanciesExpected: Recipe<PostCase> = {
  metric: "vacancies-expected",
  unit: "count",
  counted: "posts",
  facets: ["cluster", "level"],
  cases: postCases,
  figure: expectedFigure,
};
