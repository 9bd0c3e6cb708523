/** Rating forms in the central workbook: made, collected and looked at. Nothing is written here. */
import type { Day } from "../../core/day";
import { collectForms, type Collected } from "../../core/forms/collect-forms";
import { directorRoster } from "../../core/forms/directors";
import { leadersToday, scoresIn } from "../../core/forms/form";
import type { FormProblem } from "../../core/forms/form-problem";
import { formFileName } from "../../core/forms/form-sheets";
import { formsAgain, type OpenedFiles } from "../../core/forms/forms-again";
import type { ReturnedFile } from "../../core/forms/read-form";
import type { OwnSheet } from "../../core/own-sheet";
import { readCsv } from "../../hosts/file/csv";
import { openPackage } from "../../hosts/file/package";
import { readWorkbook } from "../../hosts/file/read-workbook";
import { HostError } from "../../hosts/host";
import { formsView, toldProblem, type FormsView, type ToldProblem } from "../view/forms/forms-view";
import type { Session } from "./session";

export const ratingForms = ({ workbook, refreshed: { analysis } }: Session, { on }: { readonly on: Day }): FormsView =>
  formsView(analysis, workbook, on);

/** A form as a person chose it. */
export interface ReturnedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FormAsked {
  readonly director: string;
  readonly on: Day;
  /** Forms made before, of this director and of others. */
  readonly before: readonly ReturnedBytes[];
}

export type FormAnswer =
  | ({ readonly kind: "made" } & MadeForm)
  /** Plain sentences on why not. */
  | { readonly kind: "refused"; readonly sentence: string };

export interface MadeForm {
  /** `Rating form 2025-26 Jane Doe.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly leaders: number;
  /** Leaders who are gone, with the lines that were given. */
  readonly left: number;
  /** Scores given before, collected or not, that stand in it again. */
  readonly kept: number;
  /** How many of the forms made before are this director's. */
  readonly own: number;
  /** What a person should know of the forms made before, but for those of other directors. */
  readonly problems: readonly ToldProblem[];
}

/** One director's file. The writer comes only when somebody makes one. */
export async function ratingForm(session: Session, { director, on, before }: FormAsked): Promise<FormAnswer> {
  const { workbook, refreshed } = session;
  const making = formsAgain(refreshed.analysis, { workbook, asOf: on, before: openedForms(before) });
  if (making.kind === "refused") return making;
  const { made, directorOf } = making;
  const form = made.forms.find((one) => one.director === director);
  if (form === undefined)
    return { kind: "refused", sentence: `${director} is not on the roster any more. No form was made.` };
  const { formBytes } = await import("./form-file");
  const leaders = leadersToday(form);
  return {
    kind: "made",
    name: formFileName(form),
    bytes: formBytes(form),
    leaders,
    left: form.leaders.length - leaders,
    kept: scoresIn(form),
    own: [...directorOf.values()].filter((whose) => whose === director).length,
    problems: told(
      made.problems.filter(({ at }) => at.file !== undefined && (directorOf.get(at.file) ?? director) === director),
    ),
  };
}

export interface CollectAsked {
  readonly files: readonly ReturnedBytes[];
  readonly on: Day;
}

export interface CollectedView {
  readonly files: readonly CollectedFile[];
  /** Entries that are new, and lines that differ from what was collected. */
  readonly added: number;
  readonly conflicts: number;
  /** Rows of Returned Forms that wait for a person afterwards. */
  readonly open: number;
}

export interface CollectedFile {
  readonly file: string;
  /** null: nothing of it was taken. */
  readonly director: string | null;
  readonly scores: number;
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  /** What a person should know, the worst first. */
  readonly problems: readonly ToldProblem[];
}

/** Two things for one line, side by side. */
export interface Conflict {
  readonly about: string;
  readonly collected: string;
  readonly collectedFrom: string;
  readonly returned: string;
  readonly returnedIn: string;
}

const SEVERITIES = ["error", "warning", "info"] as const;

/** The worst first. */
const told = (problems: readonly FormProblem[]): readonly ToldProblem[] =>
  problems
    .map(toldProblem)
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));

function collect({ workbook, refreshed: { analysis } }: Session, { files, on }: CollectAsked): Collected {
  const { decisions, framework, tagged } = analysis;
  const roster = directorRoster(tagged, on);
  return collectForms({ workbook, roster, settings: decisions.settings, framework, ...openedForms(files), on });
}

/** Opened one by one, so that a damaged one stops no other. */
function openedForms(files: readonly ReturnedBytes[]): OpenedFiles {
  const opened: ReturnedFile[] = [];
  const unread: { readonly file: string; readonly why: string }[] = [];
  for (const { name: file, bytes } of named(files))
    try {
      const isCsv = /\.csv$/i.test(file);
      const found = isCsv
        ? { dateSystem: 1900 as const, sheets: [readCsv(bytes, file)] }
        : readWorkbook(openPackage(bytes));
      opened.push({ file, workbook: found });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      unread.push({ file, why: error.message });
    }
  return { files: opened, unread };
}

/** Two files of one name, from two folders, are told apart. */
function named(files: readonly ReturnedBytes[]): readonly ReturnedBytes[] {
  const seen = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : name.replace(/(\.\w+)?$/, (end) => ` (${count})${end}`), bytes };
  });
}

/** What collecting these files would take, file by file. */
export function collecting(session: Session, asked: CollectAsked): CollectedView {
  const { files, rows, open } = collect(session, asked);
  return {
    open,
    added: files.reduce((sum, { added }) => sum + added, 0),
    conflicts: files.reduce((sum, { conflicts }) => sum + conflicts, 0),
    files: files.map(({ file, director, scores, added, same, problems }): CollectedFile => ({
      file,
      director,
      scores,
      added,
      same,
      conflicts: rows
        .filter((row) => row.isConflict && !row.settled && isIn(row.returnedIn, file))
        .map((row): Conflict => ({
          about: [row.leader, row.responsibility, row.round].filter((word) => word !== "").join(", "),
          collected: sideWords(row.collected, row.collectedTexts),
          collectedFrom: row.collectedFrom,
          returned: sideWords(row.returned, [row.evidence, row.comment].filter((text) => text !== "").join(" / ")),
          returnedIn: row.returnedIn,
        })),
      problems: told(problems.filter(({ code }) => code !== "conflict")),
    })),
  };
}

const isIn = (place: string, file: string): boolean => place === file || place.endsWith(` in ${file}`);

const sideWords = (score: string, texts: string): string =>
  [score === "" ? "no score" : score, texts].filter((part) => part !== "").join(", ");

/** The sheets that hold it. */
export const collectedSheets = (session: Session, asked: CollectAsked): readonly OwnSheet[] =>
  collect(session, asked).sheets;
