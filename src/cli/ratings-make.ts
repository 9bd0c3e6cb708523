/** `ratings make`: one file for each executive director. */
import { existsSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { isoDate } from "../core/day";
import { nameTag } from "../core/forms/directors";
import { leadersToday, scoresIn, type DirectorForm } from "../core/forms/form";
import { formFileName, formSheets } from "../core/forms/form-sheets";
import type { FormProblem } from "../core/forms/form-problem";
import { formsAgain } from "../core/forms/forms-again";
import { refresh, runToEnd } from "../core/refresh";
import { reference } from "../framework/reference";
import { openWorkbookFile, replaceFile } from "../hosts/file/disk";
import { packageFromOwnSheets } from "../hosts/file/new-workbook";
import { HostError } from "../hosts/host";
import { asOfDay } from "./as-of";
import { count, print } from "./print";
import { tellProgress } from "./progress";
import { formsIn, isFolder, openForms } from "./ratings-files";
import { problemAsJson, toldProblems } from "./ratings-told";
import { refuseNotUnderstood } from "./understood";

interface MakeFlags {
  readonly outDir: string;
  readonly asOf?: string;
  readonly director?: string;
  readonly keep?: string;
  readonly due?: string;
  readonly json?: true;
}

export function addRatingsMake(ratings: Command): void {
  ratings
    .command("make <workbook>")
    .description("write one rating form for each executive director, with that director's own leaders alone")
    .requiredOption("--out-dir <folder>", "the folder to write the forms into")
    .option("--as-of <date>", "the day the forms are for, as YYYY-MM-DD; today if not given")
    .option("--director <name>", "only the form of this director")
    .option("--keep <folder>", "forms made before: every score in them stands in the new ones again")
    .option("--due <date>", "the last day for the forms, as YYYY-MM-DD; as Settings say if not given")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: MakeFlags) => make(workbook, flags));
}

async function make(path: string, { outDir, asOf: day, director, keep, due: dueText, json }: MakeFlags): Promise<void> {
  const asOf = asOfDay(day);
  const due = dueText === undefined ? undefined : asOfDay(dueText);
  if (!isFolder(outDir)) throw new HostError(`There is no folder ${outDir}. Make it first. Nothing was written.`);
  const workbook = await (await openWorkbookFile(path)).read();
  const { analysis } = runToEnd(refresh(workbook, { asOf, reference }), tellProgress());
  refuseNotUnderstood(path, analysis);

  const before = await openForms(keep === undefined ? [] : formsIn(keep));
  const making = formsAgain(analysis, { workbook, asOf, ...(due === undefined ? {} : { due }), before });
  if (making.kind === "refused") throw new HostError(making.sentence);
  const { made } = making;
  const forms = director === undefined ? made.forms : named(made.forms, director);
  if (forms.length === 0)
    throw new HostError(
      "No roster gives principals with the executive director who supervises them, so there is no form to make. Nothing was written.",
    );

  const targets = forms.map((form) => ({ form, path: join(outDir, formFileName(form)) }));
  refuseToOverwrite(targets.map((target) => target.path));
  const written: string[] = [];
  try {
    for (const target of targets) {
      await replaceFile(target.path, packageFromOwnSheets(formSheets(target.form)).saveInPieces());
      written.push(target.path);
    }
  } catch (error) {
    // All or none.
    for (const done of written) await unlink(done);
    throw error;
  }
  print(json ? JSON.stringify(asJson(targets, made.schoolYear, made.problems)) : said(targets, made.problems));
}

function named(forms: readonly DirectorForm[], name: string): readonly DirectorForm[] {
  const found = forms.filter(({ director }) => nameTag(director) === nameTag(name));
  if (found.length > 0) return found;
  throw new HostError(
    `No executive director on the roster is called ${name}. There are: ${forms.map(({ director }) => director).join(", ")}. Nothing was written.`,
  );
}

function refuseToOverwrite(paths: readonly string[]): void {
  const standing = paths.find((path) => existsSync(path));
  if (standing === undefined) return;
  throw new HostError(
    `${resolve(standing)} exists and may hold scores. Choose another folder, and give this one as --keep to carry its scores over. Nothing was written.`,
  );
}

interface Target {
  readonly form: DirectorForm;
  readonly path: string;
}

const asJson = (targets: readonly Target[], schoolYear: string | null, problems: readonly FormProblem[]) => ({
  schoolYear,
  forms: targets.map(({ form, path }) => ({
    director: form.director,
    file: path,
    form: form.id,
    leaders: leadersToday(form),
    left: form.leaders.length - leadersToday(form),
    lines: leadersToday(form) * form.responsibilities.length,
    cases: form.cases.length,
    keptScores: scoresIn(form),
    due: form.rounds.map(({ name, due }) => ({ round: name, due: due === null ? null : isoDate(due) })),
  })),
  problems: problems.map(problemAsJson),
});

function said(targets: readonly Target[], problems: readonly FormProblem[]): string {
  const lines = targets.map(({ form, path }) => {
    const left = form.leaders.length - leadersToday(form);
    const kept = scoresIn(form);
    const rest = [
      kept > 0 ? `${count(kept, "score")} kept` : null,
      left > 0 ? `${count(left, "leader")} kept for the record` : null,
    ].filter((part) => part !== null);
    return `  ${form.director}: ${[count(leadersToday(form), "leader"), ...rest].join(", ")}. ${path}`;
  });
  return [
    `${count(targets.length, "form")} written:`,
    ...lines,
    ...toldProblems(problems),
    "Each file holds personnel data of one director's leaders. Send it to that director alone.",
  ].join("\n");
}
