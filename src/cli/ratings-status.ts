/** `ratings status`: who has rated how much, who is late, and what the scores say about how directors rate. */
import type { Command } from "commander";
import { isoDate, longDate, type Day } from "../core/day";
import { formStatus, type DirectorStatus, type FormStatus } from "../core/forms/form-status";
import { refresh, runToEnd } from "../core/refresh";
import { reference } from "../framework/reference";
import { openWorkbookFile } from "../hosts/file/disk";
import { asOfDay } from "./as-of";
import { count, print } from "./print";
import { tellProgress } from "./progress";
import { problemAsJson, toldProblems } from "./ratings-told";
import { refuseNotUnderstood } from "./understood";

interface StatusFlags {
  readonly asOf?: string;
  readonly json?: true;
}

export function addRatingsStatus(ratings: Command): void {
  ratings
    .command("status <workbook>")
    .description("say how far each director is, who is late, and how strictly directors rate; writes nothing")
    .option("--as-of <date>", "the day to judge by, as YYYY-MM-DD; today if not given")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: StatusFlags) => status(workbook, flags));
}

async function status(path: string, { asOf: day, json }: StatusFlags): Promise<void> {
  const asOf = asOfDay(day);
  const workbook = await (await openWorkbookFile(path)).read();
  const { analysis } = runToEnd(refresh(workbook, { asOf, reference }), tellProgress());
  refuseNotUnderstood(path, analysis, " A status writes nothing anyway.");
  const found = formStatus(analysis, workbook, asOf);
  print(json ? JSON.stringify(asJson(found)) : said(found));
}

const isoOrNull = (day: Day | null): string | null => (day === null ? null : isoDate(day));

const asJson = (found: FormStatus) => ({
  ...found,
  directors: found.directors.map(({ lastReturnedOn, rounds, ...director }) => ({
    ...director,
    lastReturnedOn: isoOrNull(lastReturnedOn),
    rounds: rounds.map((round) => ({ ...round, round: round.round || "Common cases", due: isoOrNull(round.due) })),
  })),
  problems: found.problems.map(problemAsJson),
});

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

function said({ schoolYear, directors, said: told, cases, open, problems }: FormStatus): string {
  if (schoolYear === null) return ["No roster gives executive directors.", ...toldProblems(problems)].join("\n");
  const late = directors.filter(({ rounds }) => rounds.some((round) => round.late));
  const dated = directors.some(({ rounds }) => rounds.some(({ due }) => due !== null));
  return [
    `Rating forms ${schoolYear}`,
    ...directors.map(directorLine),
    !dated
      ? "No due day is set: type it on Settings, Rating forms due."
      : late.length === 0
        ? "Nobody is late."
        : `Late: ${late.map(({ director }) => director).join(", ")}.`,
    `${count(cases.given, "common case")} rated by anybody, ${cases.shared} by all who rated any; ${cases.needed} are needed.`,
    told,
    open === 0 ? "Nothing waits for a decision." : `${count(open, "row")} on Returned Forms to decide.`,
    ...toldProblems(problems),
  ].join("\n");
}

function directorLine(one: DirectorStatus): string {
  const rounds = one.rounds.map(
    ({ round, rated, toRate, late, due }) =>
      `${round || "Common cases"} ${rated} of ${toRate}${late && due !== null ? ` (late since ${longDate(due)})` : ""}`,
  );
  const { severity, spread, straight, of } = one;
  return [
    `  ${one.director}, ${count(one.leaders, "leader")}: ${rounds.join(", ")}.`,
    severity === null
      ? null
      : `Gives ${signed(severity.value)} against others (${signed(severity.low)} to ${signed(severity.high)}).`,
    spread === null ? null : `Leaders' means spread by ${spread.toFixed(2)}.`,
    straight === 0 ? null : `${straight} of ${of} rated rounds have one score throughout.`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}
