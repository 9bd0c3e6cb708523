/** Rating forms in the central workbook: how far each director is, what the scores say about how directors rate, what waits. */
import { longDate, type Day } from "../../../core/day";
import { describeForm, formSeverity, mendForm, placeWords, type FormProblem } from "../../../core/forms/form-problem";
import { formStatus, type DirectorStatus, type FormStatus, type RoundStatus } from "../../../core/forms/form-status";
import type { Analysis } from "../../../core/report/analysis";
import type { Address, Workbook } from "../../../core/sheet";
import { offersOf, readReturned, returnedKey, type StandingRow } from "../../../core/state/returned-forms";

export interface FormsView {
  /** null: no roster gives executive directors. */
  readonly schoolYear: string | null;
  readonly directors: readonly DirectorLine[];
  /** Names of those who are late. */
  readonly late: readonly string[];
  readonly isDated: boolean;
  /** Sentences: what calibration could and could not tell. */
  readonly told: readonly string[];
  /** Rows of Returned Forms that wait for a person. */
  readonly waiting: readonly WaitingRow[];
  readonly problems: readonly ToldProblem[];
}

export interface DirectorLine {
  readonly director: string;
  readonly leaders: number;
  readonly rated: number;
  readonly toRate: number;
  /** `late since December 12, 2025`, `returned May 29, 2026`, `nothing returned`. */
  readonly state: string;
  readonly isLate: boolean;
  readonly rounds: readonly RoundLine[];
  /** How this director rates, as sentences. */
  readonly rates: readonly string[];
}

export interface RoundLine {
  readonly name: string;
  readonly rated: number;
  readonly toRate: number;
  /** `due December 12, 2025`, `late since …`, `no due day`. */
  readonly due: string;
}

export interface WaitingRow {
  /** Names the row; see `returnedKey`. */
  readonly key: string;
  readonly what: string;
  readonly about: string;
  /** null where it is no conflict. */
  readonly sides: readonly [WaitingSide, WaitingSide] | null;
  /** What was returned and not taken; "" on a conflict. */
  readonly holds: string;
  readonly returnedIn: string;
  readonly mend: string;
  /** What may be chosen, in the order of the sides. */
  readonly offers: readonly string[];
  readonly at: Address;
}

export interface WaitingSide {
  readonly score: string;
  readonly texts: string;
  readonly from: string;
}

export interface ToldProblem {
  readonly severity: "error" | "warning" | "info";
  readonly says: string;
  readonly mend: string;
  /** `Ratings, D12 in anna.xlsx`; "" where no place is meant. */
  readonly place: string;
  /** What stands there; "" where that is of no interest. */
  readonly holds: string;
}

export const toldProblem = (problem: FormProblem): ToldProblem => ({
  severity: formSeverity(problem),
  says: describeForm(problem),
  mend: mendForm(problem),
  place: placeWords(problem.at),
  holds: problem.holds ?? "",
});

export function formsView(analysis: Analysis, workbook: Workbook, asOf: Day): FormsView {
  const { schoolYear, directors, said, cases, problems } = formStatus(analysis, workbook, asOf);
  const lines = directors.map(directorLine);
  return {
    schoolYear,
    directors: lines,
    late: lines.filter(({ isLate }) => isLate).map(({ director }) => director),
    isDated: directors.some(({ rounds }) => rounds.some(({ due }) => due !== null)),
    told: directors.some(({ severity }) => severity !== null) ? [said] : [said, casesWords(cases)],
    waiting: waitingRows(workbook),
    problems: problems.map(toldProblem),
  };
}

const casesWords = ({ given, shared, needed }: FormStatus["cases"]): string =>
  given === 0
    ? `No common case is rated yet. To compare directors, all of them must rate the same ${needed}.`
    : `${counted(given, "common case is", "common cases are")} rated by somebody, ${shared} by all who rated any. To compare directors, all of them must rate the same ${needed}.`;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const CASES = "Common cases";

function directorLine(one: DirectorStatus): DirectorLine {
  const { director, leaders, rounds, lastReturnedOn } = one;
  const asked = rounds.filter(({ toRate }) => toRate > 0);
  const late = asked.filter((round) => round.late);
  const since = late.flatMap(({ due }) => due ?? []);
  return {
    director,
    leaders,
    rated: asked.reduce((sum, { rated }) => sum + rated, 0),
    toRate: asked.reduce((sum, { toRate }) => sum + toRate, 0),
    isLate: late.length > 0,
    state: [
      since.length > 0 ? `late since ${longDate(Math.min(...since))}` : "",
      lastReturnedOn === null ? "nothing returned" : `returned ${longDate(lastReturnedOn)}`,
    ]
      .filter((words) => words !== "")
      .join(", "),
    rounds: asked.map(roundLine),
    rates: ratesWords(one),
  };
}

const roundLine = ({ round, rated, toRate, late, due }: RoundStatus): RoundLine => ({
  name: round === "" ? CASES : round,
  rated,
  toRate,
  due: due === null ? "no due day" : `${late ? "late since" : "due"} ${longDate(due)}`,
});

const points = (value: number): string => Math.abs(value).toFixed(2);
const moreOrLess = (value: number): string => (value < 0 ? "less" : "more");

/** `Gives 0.24 points more than other directors for the same work; with 95 in 100 certainty between 0.05 and 0.43 more.` */
function ratesWords({ severity, mean, spread, straight, of }: DirectorStatus): readonly string[] {
  const sentences: string[] = [];
  if (severity === null) sentences.push("How strictly this director rates cannot be told.");
  else {
    const { value, low, high } = severity;
    const sure = low > 0 || high < 0;
    const [near, far] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low];
    const range = sure
      ? `between ${points(near)} and ${points(far)} points ${moreOrLess(value)}`
      : `between ${points(low)} points less and ${points(high)} points more`;
    sentences.push(
      sure
        ? `Gives ${points(value)} points ${moreOrLess(value)} than other directors for the same work; 95% sure it is ${range}.`
        : `No difference from other directors is sure: ${points(value) === "0.00" ? "as much" : `${points(value)} points ${moreOrLess(value)}`} for the same work, 95% sure it is ${range}.`,
    );
  }
  if (mean !== null && spread !== null)
    sentences.push(
      `Leaders' averages lie around ${mean.toFixed(2)}, most of them within ${spread.toFixed(2)} points of it.`,
    );
  if (of > 0)
    sentences.push(
      straight === 0
        ? `No round of a leader has one score on every responsibility, of ${of}.`
        : `${straight} of ${of} leaders' rounds ${straight === 1 ? "has" : "have"} one score on every responsibility.`,
    );
  return sentences;
}

function waitingRows(workbook: Workbook): readonly WaitingRow[] {
  const { table, rows } = readReturned(workbook);
  if (table === null) return [];
  return rows
    .filter(({ settled, decision }) => !settled && decision === "open")
    .map((row) => waitingRow(row, table.sheet.name));
}

function waitingRow(row: StandingRow, sheet: string): WaitingRow {
  const { what, leader, responsibility, round, isConflict, collected, collectedTexts, collectedFrom } = row;
  const { returned, evidence, comment, returnedIn, mend, director } = row;
  const none = (score: string): string => (score === "" ? "no score" : score);
  return {
    key: returnedKey(row),
    what,
    about: [leader || director, responsibility, round].filter((word) => word !== "").join(", "),
    sides: isConflict
      ? [
          { score: none(collected), texts: collectedTexts, from: collectedFrom },
          {
            score: none(returned),
            texts: [evidence, comment].filter((text) => text !== "").join(" / "),
            from: returnedIn,
          },
        ]
      : null,
    holds: isConflict ? "" : returned,
    returnedIn,
    mend,
    offers: offersOf(row),
    at: { sheet, row: row.row, column: 1 },
  };
}
