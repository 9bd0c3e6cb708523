/** What directors gave before: in the forms that stand, and in what was collected of them. */
import type { CollectedRating } from "../state/collected-ratings";
import type { DirectorRoster } from "./directors";
import { entryKey, entryWords, isBlank, NO_ENTRY, type Entry } from "./entry";
import { placeWords, type FormPlace, type FormProblem } from "./form-problem";
import type { FormReading } from "./form-reading";
import { lineText, readLine } from "./line-key";
import { together } from "./read-form";

export interface EarlierEntry {
  /** Tags; the leader's is "" on a common case. */
  readonly director: string;
  readonly leader: string;
  readonly schoolYear: string;
  readonly number: number;
  readonly round: string;
  readonly name: string;
  readonly school: string;
  readonly about: string;
  readonly entry: Entry;
}

export interface EarlierEntries {
  /** By a line's key and a round. */
  readonly of: (line: string, round: string) => Entry | undefined;
  readonly ofDirector: (schoolYear: string, directorTag: string) => readonly EarlierEntry[];
  /** A leader's scores on one responsibility in a school year, by round. */
  readonly scoresIn: (schoolYear: string, leaderTag: string, number: number) => readonly number[];
  readonly problems: readonly FormProblem[];
}

/** The forms' own words win over what was collected, which is told where they differ: the form is what its director wrote last. */
export function earlierEntries(
  collected: readonly CollectedRating[],
  readings: readonly FormReading[],
  { known }: Pick<DirectorRoster, "known">,
): EarlierEntries {
  const entries = new Map<string, EarlierEntry>();
  const problems: FormProblem[] = [];
  const today = (tag: string): string => known.get(tag)?.tag ?? tag;
  for (const rating of collected) {
    const key = readLine(rating.line);
    if (key === null) continue;
    const { score, evidence, comment, round, leader: name, school, responsibility } = rating;
    const leader = key.leader === "" ? "" : today(key.leader);
    const line = lineText({ ...key, leader });
    const entry: Entry = { score, evidence, comment };
    const about = responsibility === "" ? name : responsibility;
    entries.set(entryKey(line, round), { ...key, leader, round, name, school, about, entry });
  }
  const forms = formEntries(readings);
  problems.push(...forms.problems);
  for (const [at, { place, ...one }] of forms.entries) {
    const before = entries.get(at)?.entry;
    const { score } = one.entry;
    if (before !== undefined && before.score !== null && score !== null && before.score !== score)
      problems.push({
        code: "kept-differs",
        at: place,
        leader: one.name,
        about: one.about,
        kept: String(score),
        collected: String(before.score),
      });
    entries.set(at, before === undefined ? one : { ...one, entry: withGaps(one.entry, before) });
  }
  const all = [...entries.values()].filter(({ entry }) => !isBlank(entry));
  const byLine = new Map<string, number[]>();
  for (const { schoolYear, leader, number, entry } of all) {
    if (entry.score === null) continue;
    const line = `${schoolYear} ${leader} ${number}`;
    const scores = byLine.get(line);
    if (scores === undefined) byLine.set(line, [entry.score]);
    else scores.push(entry.score);
  }
  return {
    of: (line, round) => entries.get(entryKey(line, round))?.entry,
    ofDirector: (schoolYear, director) =>
      all.filter((one) => one.schoolYear === schoolYear && one.director === director),
    scoresIn: (schoolYear, leader, number) => byLine.get(`${schoolYear} ${leader} ${number}`) ?? [],
    problems,
  };
}

interface FormEntry extends EarlierEntry {
  readonly place: FormPlace;
}

/** What stands in forms alone. Where two forms differ the later one is shown, and what the other holds is told. */
function formEntries(readings: readonly FormReading[]): {
  readonly entries: ReadonlyMap<string, FormEntry>;
  readonly problems: readonly FormProblem[];
} {
  const entries = new Map<string, FormEntry>();
  const problems: FormProblem[] = [];
  for (const { file, given, twice } of readings) {
    for (const [first, second] of twice)
      problems.push({
        code: "line-differs",
        at: { file, sheet: second.sheet, cell: second.cell },
        first: placeWords({ sheet: first.sheet, cell: first.cell }),
        leader: first.leader,
        about: first.about,
        holds: entryWords(second.entry),
      });
    for (const { line, round, entry, leader: name, school, about, cell, sheet } of [
      ...given,
      ...twice.map(([first]) => first),
    ]) {
      const key = readLine(line);
      if (key === null) continue;
      const place: FormPlace = { file, sheet, cell };
      const at = entryKey(line, round);
      const other = entries.get(at);
      const both = other === undefined ? entry : together(entry, other.entry);
      if (other !== undefined && both === null)
        problems.push({
          code: "earlier-forms-differ",
          at: other.place,
          leader: name,
          about,
          shown: placeWords(place),
          holds: entryWords(other.entry),
        });
      const shown = both ?? withGaps(entry, other?.entry ?? NO_ENTRY);
      entries.set(at, { ...key, round, name, school, about, entry: shown, place });
    }
  }
  return { entries, problems };
}

/** An entry with what it leaves blank from an earlier one. */
const withGaps = ({ score, evidence, comment }: Entry, before: Entry): Entry => ({
  score: score ?? before.score,
  evidence: evidence === "" ? before.evidence : evidence,
  comment: comment === "" ? before.comment : comment,
});
