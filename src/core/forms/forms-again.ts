/** The forms of a workbook: with what was collected, and with what stands in forms that were made before. */
import type { Day } from "../day";
import type { Analysis } from "../report/analysis";
import type { Workbook } from "../sheet";
import { decidedRatings } from "./decided";
import { directorRoster, type DirectorRoster } from "./directors";
import { earlierEntries } from "./earlier";
import type { FormProblem } from "./form-problem";
import type { FormReading } from "./form-reading";
import { makeForms, type MadeForms } from "./make-forms";
import { readForm, type ReturnedFile } from "./read-form";

/** Files that could be opened, and those that could not, with the reason. */
export interface OpenedFiles {
  readonly files: readonly ReturnedFile[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

export interface MakingQuestion {
  /** The central workbook, in which collected ratings stand. */
  readonly workbook: Workbook;
  readonly asOf: Day;
  /** The last day of every round, instead of what Settings say. */
  readonly due?: Day;
  /** Forms made before: every score in them stands in the new ones again. */
  readonly before: OpenedFiles;
}

export type Making =
  | {
      readonly kind: "made";
      readonly made: MadeForms;
      /** The director of each form made before, by its file; null where it is nobody's on the roster. */
      readonly directorOf: ReadonlyMap<string, string | null>;
    }
  /** One plain sentence on why nothing may be made. */
  | { readonly kind: "refused"; readonly sentence: string };

/** A form made before that cannot be opened stops all: no score is left behind silently. */
export function formsAgain(analysis: Analysis, { workbook, asOf, due, before }: MakingQuestion): Making {
  const [damaged] = before.unread;
  if (damaged !== undefined)
    return {
      kind: "refused",
      sentence: `The earlier form ${damaged.file} could not be read, so its scores could not be kept. ${damaged.why} Nothing was written.`,
    };
  const { tagged, framework, decisions } = analysis;
  const { settings } = decisions;
  const roster = directorRoster(tagged, asOf);
  const expected = { roster, district: settings.districtName, rounds: settings.forms.rounds, framework };
  // By their names, so that it does not matter in which order the files are given.
  const readings = before.files
    .toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0))
    .map((file) => readForm(file, expected));
  const earlier = earlierEntries(decidedRatings(workbook, roster).ratings, readings, roster);
  const made = makeForms(analysis, { asOf, ...(due === undefined ? {} : { due }), earlier });
  return {
    kind: "made",
    made: {
      ...made,
      problems: [...made.problems, ...readings.flatMap((reading) => leftBehind(reading, roster))],
    },
    directorOf: new Map(readings.map((reading) => [reading.file, directorIn(reading, roster)])),
  };
}

const directorIn = ({ director }: FormReading, { directors }: DirectorRoster): string | null =>
  directors.find(({ tag }) => tag === director?.tag)?.name ?? null;

/** What of a file stands in no new form: all of it, or what could not be placed. */
function leftBehind(reading: FormReading, roster: DirectorRoster): readonly FormProblem[] {
  const { file, director, given, problems } = reading;
  const left = (why: string): readonly FormProblem[] => [{ code: "earlier-form-left-out", at: { file }, why }];
  for (const problem of problems)
    switch (problem.code) {
      case "not-a-form":
        return left("No sheet of this file has the lines of a rating form");
      case "last-years-form":
        return left(`This is a form of ${problem.says}, and the forms of ${problem.expected} are made`);
      case "other-district":
        return left(`The form was made for ${problem.says}, not for ${problem.expected}`);
      case "unknown-director":
        return left(`${problem.says} is no executive director on the roster of this school year`);
    }
  return director !== null && given.length > 0 && directorIn(reading, roster) === null
    ? left(`${director.name} is no executive director on the roster any more`)
    : problems.filter(({ holds }) => holds !== undefined && holds !== "");
}
