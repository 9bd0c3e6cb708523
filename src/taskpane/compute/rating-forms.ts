/** Rating forms in the central workbook: made, collected and looked at. Nothing is written here. */
import type { Day } from "../../core/day";
import { collectForms, type Collected } from "../../core/forms/collect-forms";
import { directorRoster } from "../../core/forms/directors";
import { decidedRatings } from "../../core/forms/decided";
import { earlierEntries } from "../../core/forms/earlier";
import { formFileName } from "../../core/forms/form-sheets";
import type { ReturnedFile } from "../../core/forms/read-form";
import { makeForms } from "../../core/forms/make-forms";
import type { OwnSheet } from "../../core/own-sheet";
import { readCsv } from "../../hosts/file/csv";
import { openPackage } from "../../hosts/file/package";
import { readWorkbook } from "../../hosts/file/read-workbook";
import { HostError } from "../../hosts/host";
import { formsView, toldProblem, type FormsView, type ToldProblem } from "../view/forms/forms-view";
import type { Session } from "./session";

export const ratingForms = ({ workbook, refreshed: { analysis } }: Session, { on }: { readonly on: Day }): FormsView =>
  formsView(analysis, workbook, on);

export interface FormAsked {
  readonly director: string;
  readonly on: Day;
}

export interface MadeForm {
  /** `Rating form 2025-26 Jane Doe.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly leaders: number;
  /** Scores collected before that stand in it again. */
  readonly kept: number;
}

/** One director's file; null when the director is not on the roster any more. The writer comes only when somebody makes one. */
export async function ratingForm(session: Session, { director, on }: FormAsked): Promise<MadeForm | null> {
  const { workbook, refreshed } = session;
  const { analysis } = refreshed;
  const roster = directorRoster(analysis.tagged, on);
  const earlier = earlierEntries(decidedRatings(workbook, roster).ratings, [], roster);
  const form = makeForms(analysis, { asOf: on, earlier }).forms.find((one) => one.director === director);
  if (form === undefined) return null;
  const { formBytes } = await import("./form-file");
  const entries = [
    ...form.leaders.flatMap(({ lines }) => lines.flatMap((line) => line.entries)),
    ...form.cases.map(({ entry }) => entry),
  ];
  return {
    name: formFileName(form),
    bytes: formBytes(form),
    leaders: form.leaders.filter(({ status }) => status === "").length,
    kept: entries.filter(({ score }) => score !== null).length,
  };
}

export interface ReturnedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
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

function collect({ workbook, refreshed: { analysis } }: Session, { files, on }: CollectAsked): Collected {
  const { decisions, framework, tagged } = analysis;
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
  const roster = directorRoster(tagged, on);
  return collectForms({ workbook, roster, settings: decisions.settings, framework, files: opened, unread, on });
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
      problems: problems
        .filter(({ code }) => code !== "conflict")
        .map(toldProblem)
        .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)),
    })),
  };
}

const isIn = (place: string, file: string): boolean => place === file || place.endsWith(` in ${file}`);

const sideWords = (score: string, texts: string): string =>
  [score === "" ? "no score" : score, texts].filter((part) => part !== "").join(", ");

/** The sheets that hold it. */
export const collectedSheets = (session: Session, asked: CollectAsked): readonly OwnSheet[] =>
  collect(session, asked).sheets;
