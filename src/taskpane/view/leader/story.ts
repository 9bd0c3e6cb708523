/** How long a leader has been in post and what came before, as one or two sentences. */
import type { Day } from "../../../core/day";
import { dateOf, dayInSchoolYear } from "../../../core/day";
import type { SchoolKey } from "../../../core/label/standardized";
import type { District } from "../../../core/metric/district";
import type { Leader } from "../../../core/person/people";
import { inSentence, positionOf } from "./position-words";
import { runsOf, yearsFrom, type Rosters, type Spell } from "./spells";

const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/** `Second`, `11th`, `22nd`. */
export function ordinal(number: number): string {
  const word = ORDINALS[number - 1];
  if (word !== undefined) return word;
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
}

/** Whole years from one day to another; negative where the second comes first. */
export function wholeYears(from: Day, to: Day): number {
  const [start, end] = [dateOf(from), dateOf(to)];
  const isBefore = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (isBefore ? 1 : 0);
}

export interface Told {
  /** Which year in the position it is, from 1; null when nothing tells. */
  readonly yearInPosition: number | null;
  readonly sentences: string | null;
}

export interface Telling {
  /** The post that the story is about. */
  readonly post: Leader;
  /** All of the person's posts. */
  readonly posts: readonly Leader[];
  readonly spells: readonly Spell[];
  readonly rosters: Rosters;
  readonly district: District;
  readonly schoolName: (school: SchoolKey | null) => string | null;
}

/** The story of a leader as of the school year of the post; no sentences where nothing is known. */
export function storyOf(telling: Telling): Told {
  const { post, spells, schoolName } = telling;
  const inPosition = yearInPosition(telling);
  const here = yearAtSchool(telling);
  const title = positionOf(post);
  const place = schoolName(post.school) === null ? null : "at this school";
  const current = spells.find(({ posts }) => posts.includes(post));
  const earlier = earlierSpell(spells, current);
  const said = [
    first(inPosition, title, here, place),
    earlier === null ? careerBefore(post) : beforeThat(earlier, telling),
  ].filter((sentence) => sentence !== null);
  return { yearInPosition: inPosition, sentences: said.length === 0 ? null : said.join(" ") };
}

type AtSchool = { readonly year: number } | { readonly since: string } | null;

function first(inPosition: number | null, title: string | null, here: AtSchool, place: string | null): string | null {
  const as = title === null ? null : `as ${inSentence(title)}`;
  if (here === null || place === null)
    return inPosition === null || as === null ? null : `${ordinal(inPosition)} year ${as}.`;
  if ("since" in here) {
    const since = `${place} since ${here.since} or earlier.`;
    return inPosition === null || as === null
      ? since.charAt(0).toUpperCase() + since.slice(1)
      : `${ordinal(inPosition)} year ${as}, ${since}`;
  }
  if (inPosition === null || as === null) return `${ordinal(here.year)} year ${place}.`;
  if (inPosition === here.year) return `${ordinal(inPosition)} year ${as} and ${place}.`;
  return `${ordinal(inPosition)} year ${as}, ${ordinal(here.year).toLowerCase()} ${place}.`;
}

/**
 * From the roster's years; else from the start date, or from rosters that show another position in the year before, unless the person held
 * the position earlier elsewhere.
 */
function yearInPosition({ post, posts, rosters, district }: Telling): number | null {
  const { position, schoolYear, yearsAsPrincipal, yearsAsAssistantPrincipal, positionStart } = post;
  const completed =
    position === "principal" ? yearsAsPrincipal : position === "assistant-principal" ? yearsAsAssistantPrincipal : null;
  if (completed !== null) return Math.floor(completed) + 1;
  if (schoolYear === null || position === null) return null;
  const since = positionStart === null ? null : yearSince(positionStart, schoolYear, district);
  const run = runsOf(posts, rosters, (one) => one.position ?? "").find((one) => one.posts.includes(post));
  const from = run?.from ?? schoolYear;
  const earlier = posts.filter((one) => one.schoolYear !== null && one.schoolYear < from);
  if (earlier.some((one) => one.position === position)) return null;
  if (since !== null) return since;
  const wasSeen = earlier.some((one) => yearsFrom(one.schoolYear ?? "", from) === 2);
  return wasSeen ? yearsFrom(from, schoolYear) : null;
}

/** From rosters that show the first year here, else from the start date, else at least since the first roster. */
function yearAtSchool({ post, posts, rosters, district }: Telling): AtSchool {
  const { school, schoolYear } = post;
  if (school === null || schoolYear === null) return null;
  const run = runsOf(posts, rosters, (one) => one.school ?? "").find((one) => one.posts.includes(post));
  if (run === undefined) return null;
  if (run.beganThen) return { year: yearsFrom(run.from, schoolYear) };
  const starts = run.posts.map(({ positionStart }) => positionStart).filter((start) => start !== null);
  const start = starts.length === 0 ? null : Math.min(...starts);
  const begins = dayInSchoolYear(run.from, 7, 1);
  // A start within the run is that of a later post here: it does not say when the person came.
  const isOfRun = start !== null && start < begins + DAYS_OF_A_YEAR;
  const contradicts = start !== null && start < begins && post.head && hadAnotherHead(run, district);
  if (start !== null && isOfRun && !contradicts)
    return { year: Math.max(yearSince(start, schoolYear, district), yearsFrom(run.from, schoolYear)) };
  return run.from === schoolYear ? null : { since: run.from };
}

const DAYS_OF_A_YEAR = 365;

/** The roster of the year before names a head at this school, and it was not this person. */
function hadAnotherHead({ from, school }: Spell, { years: all }: District): boolean {
  const year = all.find(({ name }) => name === from)?.before();
  return school !== null && (year?.roster().posts.get(school)?.head ?? null) !== null;
}

/** Which year it is in the school year, for someone who started on a day: as many as are completed when people are counted, and one. */
function yearSince(start: Day, schoolYear: string, { settings }: District): number {
  const counted = dayInSchoolYear(schoolYear, settings.snapshotMonth, settings.snapshotDay);
  return Math.max(0, wholeYears(start, counted)) + 1;
}

function earlierSpell(spells: readonly Spell[], current: Spell | undefined): Spell | null {
  if (current === undefined) return null;
  return spells.find(({ to }) => to < current.from) ?? null;
}

function beforeThat(spell: Spell, { post, schoolName }: Telling): string | null {
  const [last] = spell.posts.slice(-1);
  const title = last === undefined ? null : positionOf(last);
  if (title === null) return null;
  const school = schoolName(spell.school);
  const at = school === null ? "" : spell.school === post.school ? " here" : ` at ${school}`;
  return `Before that, ${inSentence(title)}${at} ${howLong(spell)}.`;
}

function howLong(spell: Spell): string {
  const shown = yearsFrom(spell.from, spell.to);
  if (spell.beganThen) return `for ${years(shown)}`;
  const starts = spell.posts.map(({ positionStart }) => positionStart).filter((start) => start !== null);
  if (starts.length > 0) {
    const end = dayInSchoolYear(spell.to, 6, 30);
    return `for ${years(Math.max(shown, Math.round((end - Math.min(...starts)) / 365.25)))}`;
  }
  return shown === 1 ? `in ${spell.to}` : `for ${shown} years or more`;
}

/** What a roster says about the time before, where no earlier roster does. */
function careerBefore({ position, yearsAsAssistantPrincipal }: Leader): string | null {
  if (position === null || position === "assistant-principal" || yearsAsAssistantPrincipal === null) return null;
  const whole = Math.round(yearsAsAssistantPrincipal);
  return whole < 1 ? null : `Before that, ${years(whole)} as assistant principal.`;
}

const years = (number: number): string => (number === 1 ? "1 year" : `${number} years`);
