/** Returned forms into the central workbook's own sheets: what is new is added, nothing is overwritten, what differs waits for a person. */
import { responsibilitiesOf, type Framework } from "../../framework/framework";
import { ratingForms } from "../../framework/rating-forms";
import type { Day } from "../day";
import { yearBefore } from "../metric/district";
import type { OwnSheet } from "../own-sheet";
import type { Workbook } from "../sheet";
import { collectedSheet, type CollectedRating } from "../state/collected-ratings";
import type { Settings } from "../state/decisions";
import { returnedSheet, type ReturnedRow } from "../state/returned-forms";
import { decidedRatings, type Standing } from "./decided";
import type { DirectorRoster } from "./directors";
import { earlierEntries } from "./earlier";
import { entryKey, type Entry } from "./entry";
import { describeForm, mendForm, placeWords, type FormProblem } from "./form-problem";
import type { FormReading, Given } from "./form-reading";
import { caseOfNumber, readLine, responsibilityOf } from "./line-key";
import { piecesOf } from "./left-content";
import { readForm, together, type ReturnedFile } from "./read-form";

export interface CollectQuestion {
  /** The central workbook. */
  readonly workbook: Workbook;
  readonly roster: DirectorRoster;
  readonly settings: Settings;
  readonly framework: Framework;
  readonly files: readonly ReturnedFile[];
  /** Files that could not be opened, with the reason. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  readonly on: Day;
}

export interface FileReport {
  readonly file: string;
  readonly director: string | null;
  readonly schoolYear: string | null;
  /** Scores that stand in the file and were placed. */
  readonly scores: number;
  /** Entries that are new or say more than before, those that say the same, and those that differ. */
  readonly added: number;
  readonly same: number;
  readonly conflicts: number;
  readonly problems: readonly FormProblem[];
}

export interface Collected {
  readonly files: readonly FileReport[];
  readonly ratings: readonly CollectedRating[];
  /** What waits for a person, and what was settled. */
  readonly rows: readonly ReturnedRow[];
  readonly open: number;
  /** Collected Ratings and Returned Forms, with everything that people did to them. */
  readonly sheets: readonly OwnSheet[];
}

/** Reads every file again, whole; collecting the same file twice changes nothing. */
export function collectForms(question: CollectQuestion): Collected {
  const { workbook, roster, settings, framework, files, unread, on } = question;
  const standing = decidedRatings(workbook, roster);
  const entries = new Map(standing.ratings.map((rating) => [entryKey(rating.line, rating.round), rating]));
  const rows = new Map(standing.rows.map((row) => [rowKey(row), row]));

  const { rounds, cases } = settings.forms;
  const earlier = earlierEntries(standing.ratings, [], roster);
  const yearAgo = yearBefore(roster.schoolYear);
  const lastYear = (leader: string, number: number): readonly number[] =>
    yearAgo === null ? [] : earlier.scoresIn(yearAgo, leader, number);
  const expected = { roster, district: settings.districtName, rounds, framework, cases, lastYear };
  const asked = new Set<string>();
  // By their names, so that it does not matter in which order the files are given.
  const inOrder = files.toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
  const byFile = new Map<ReturnedFile, FileReport>();
  for (const file of inOrder) {
    const reading = readForm(file, expected);
    const report = takeIn(reading, { entries, rows, on });
    for (const problem of report.problems) {
      for (const row of questionsOf(problem, reading, { roster, framework, on })) {
        asked.add(rowKey(row));
        if (!rows.has(rowKey(row))) rows.set(rowKey(row), row);
      }
    }
    byFile.set(file, report);
  }
  const reports = files.flatMap((file) => byFile.get(file) ?? []);
  unite(rows, entries);
  beside(rows, entries);
  const unreadable = unread.map(({ file, why }): FileReport => {
    const problems: FormProblem[] = [{ code: "file-not-read", at: { file }, why }];
    return { file, director: null, schoolYear: null, scores: 0, added: 0, same: 0, conflicts: 0, problems };
  });

  const names = files.map(({ file }) => file);
  const settled = [...rows].map(([key, row]): ReturnedRow => {
    if (row.settled || row.isConflict || asked.has(key)) return row;
    const isAnswered = (entries.get(entryKey(row.line, row.round))?.score ?? null) !== null && row.line !== "";
    const isGone = names.some((name) => row.returnedIn === name || row.returnedIn.endsWith(` in ${name}`));
    return isAnswered || isGone ? { ...row, settled: true } : row;
  });
  const ratings = [...entries.values()];
  return {
    files: [...reports, ...unreadable],
    ratings,
    rows: settled,
    open: settled.filter((row) => !row.settled).length,
    sheets: [collectedSheet(ratings, workbook), returnedSheet(settled, workbook)],
  };
}

/** Two that differed are one where another file said what both say: the question is settled. */
function unite(rows: Map<string, ReturnedRow>, entries: Map<string, Standing>): void {
  for (const [key, row] of rows) {
    if (!row.isConflict || row.settled || !/^[1-5]?$/.test(row.returned)) continue;
    const standing = entries.get(entryKey(row.line, row.round));
    if (standing === undefined) continue;
    const { evidence, comment } = row;
    const both = asOne(standing, { score: row.returned === "" ? null : Number(row.returned), evidence, comment });
    if (both === null) continue;
    entries.set(entryKey(row.line, row.round), { ...standing, ...both });
    rows.set(key, { ...row, settled: true });
  }
}

/** What stands with what was returned; null where they differ, as where a person typed a word over a score. */
const asOne = (standing: Standing, entry: Entry): Entry | null =>
  standing.score === null && (standing.typed ?? "") !== "" && entry.score !== null ? null : together(standing, entry);

const rowKey = ({ what, line, round, returned, returnedIn }: ReturnedRow): string =>
  [what, line, round.toLowerCase(), returned, returnedIn]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .join("\u0001");

interface Into {
  readonly entries: Map<string, Standing>;
  readonly rows: Map<string, ReturnedRow>;
  readonly on: Day;
}

function takeIn(reading: FormReading, { entries, rows, on }: Into): FileReport {
  const { file, director, given, twice, lines } = reading;
  const problems: FormProblem[] = [...reading.problems];
  let [added, same, conflicts] = [0, 0, 0];
  const said = new Set<string>();
  for (const one of [...given, ...twice.flat()]) {
    const key = entryKey(one.line, one.round);
    if (one.entry.score !== null) said.add(key);
    const standing = entries.get(key);
    const both = standing === undefined ? one.entry : asOne(standing, one.entry);
    if (both === null && standing !== undefined) {
      conflicts++;
      const { problem, row } = conflictOf(one, standing, reading, on);
      problems.push(problem);
      if (!rows.has(rowKey(row)) && !isAsked(row, rows)) rows.set(rowKey(row), row);
    } else if (standing !== undefined && both !== null && isSame(both, standing)) same++;
    else if (both !== null) {
      added++;
      entries.set(key, { ...ratingOf(one, director?.name ?? "", file, on), ...both });
    }
  }
  const gone = [...entries.values()].filter(
    ({ line, round, score }) => score !== null && lines.has(line) && !said.has(entryKey(line, round)),
  );
  const [first] = gone;
  if (first !== undefined && !reading.problems.some(({ code }) => code === "heading-missing"))
    problems.push({
      code: "scores-gone",
      at: { file },
      count: gone.length,
      first: [first.leader, first.responsibility, first.round].filter((word) => word !== "").join(", "),
    });
  if (added + conflicts === 0 && same > 0)
    problems.push({ code: "returned-twice", at: { file }, director: director?.name ?? "" });
  return {
    file,
    director: director?.name ?? null,
    schoolYear: reading.schoolYear,
    scores: said.size,
    added,
    same,
    conflicts,
    problems,
  };
}

const isSame = (one: Entry, other: Entry): boolean =>
  one.score === other.score && one.evidence === other.evidence && one.comment === other.comment;

/** The same question stands already, for another copy of the file, or people chose between the two before. */
function isAsked(row: ReturnedRow, rows: ReadonlyMap<string, ReturnedRow>): boolean {
  const [collected, returned] = [said(row.collected, row.collectedTexts), said(row.returned, textsOf(row))];
  const chosenBetween = new Set<string>();
  for (const other of rows.values()) {
    if (!other.isConflict || other.line !== row.line || other.round.toLowerCase() !== row.round.toLowerCase()) continue;
    const [one, two] = [said(other.collected, other.collectedTexts), said(other.returned, textsOf(other))];
    if (one === collected && two === returned) return true;
    if (other.settled) chosenBetween.add(one).add(two);
  }
  return chosenBetween.has(collected) && chosenBetween.has(returned);
}

const said = (score: string, texts: string): string => `${score}\u0001${texts.replace(/\s+/g, " ").trim()}`;

/** What is open is asked beside what is collected now. */
function beside(rows: Map<string, ReturnedRow>, entries: ReadonlyMap<string, Standing>): void {
  for (const [key, row] of rows) {
    const standing = entries.get(entryKey(row.line, row.round));
    if (!row.isConflict || row.settled || standing === undefined) continue;
    const collected = scoreText(standing.score);
    if (said(collected, textsOf(standing)) === said(row.collected, row.collectedTexts)) continue;
    const collectedFrom = placeWords({ file: standing.file, cell: standing.cell });
    rows.set(key, { ...row, collected, collectedTexts: textsOf(standing), collectedFrom });
  }
}

const ratingOf = (one: Given, director: string, file: string, on: Day): CollectedRating => ({
  line: one.line,
  leader: one.leader,
  leaderId: one.leaderId,
  school: one.school,
  schoolYear: one.schoolYear,
  round: one.round,
  instrument: one.isCase ? ratingForms.caseInstrument : ratingForms.instrument,
  responsibility: one.isCase ? "" : one.about,
  ...one.entry,
  director,
  file,
  cell: placeWords({ sheet: one.sheet, cell: one.cell }),
  returnedOn: on,
});

const scoreText = (score: number | null): string => (score === null ? "" : String(score));
const textsOf = ({ evidence, comment }: Pick<Entry, "evidence" | "comment">): string =>
  [evidence, comment].filter((text) => text !== "").join(" / ");

function conflictOf(
  one: Given,
  standing: Standing,
  { file, director }: FormReading,
  on: Day,
): { readonly problem: FormProblem; readonly row: ReturnedRow } {
  const { line, round, leader, schoolYear } = one;
  const from = placeWords({ file: standing.file, cell: standing.cell });
  const problem: FormProblem = {
    code: "conflict",
    at: { file, sheet: one.sheet, cell: one.cell },
    leader,
    about: one.isCase ? "common case" : one.about,
    collected: standing.score === null ? "no score" : String(standing.score),
    from,
    line,
    round,
  };
  return {
    problem,
    row: {
      what: standing.score === one.entry.score ? "Two texts for one line" : "Two scores for one line",
      leader,
      responsibility: one.isCase ? "" : one.about,
      round,
      isConflict: true,
      collected: scoreText(standing.score),
      collectedTexts: textsOf(standing),
      collectedFrom: from,
      returned: scoreText(one.entry.score),
      evidence: one.entry.evidence,
      comment: one.entry.comment,
      returnedIn: placeWords(problem.at),
      mend: mendForm(problem),
      settled: false,
      director: director?.name ?? "",
      schoolYear,
      returnedOn: on,
      line,
    },
  };
}

/** Rows for what was not taken, so that it is not lost; none where nothing was left, or conflicts say it already. */
function questionsOf(
  problem: FormProblem,
  { director, schoolYear }: FormReading,
  { roster, framework, on }: Pick<CollectQuestion, "roster" | "framework" | "on">,
): readonly ReturnedRow[] {
  if (problem.code === "conflict" || problem.holds === undefined) return [];
  const line = problem.line ?? "";
  const key = readLine(problem.line ?? problem.on ?? "");
  const isCase = key?.leader === "";
  return piecesOf(problem.holds).map((returned): ReturnedRow => ({
    what: describeForm(problem),
    leader: key === null ? "" : isCase ? caseOfNumber(key.number) : (roster.known.get(key.leader)?.name ?? ""),
    responsibility: key === null || isCase ? "" : (responsibilityOf(responsibilitiesOf(framework), key)?.name ?? ""),
    round: problem.round ?? "",
    isConflict: false,
    collected: "",
    collectedTexts: "",
    collectedFrom: "",
    returned,
    evidence: "",
    comment: "",
    returnedIn: placeWords(problem.at),
    mend: mendForm(problem),
    settled: false,
    director: director?.name ?? "",
    schoolYear: schoolYear ?? "",
    returnedOn: on,
    line,
  }));
}
