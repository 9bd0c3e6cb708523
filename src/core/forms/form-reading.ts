/** What one returned file says. */
import type { Entry } from "./entry";
import type { FormProblem } from "./form-problem";

/** One line and round that says something, and could be placed. */
export interface Given {
  /** The line's key as forms write it today. */
  readonly line: string;
  /** "" for a common case. */
  readonly round: string;
  readonly schoolYear: string;
  readonly leader: string;
  readonly leaderId: string;
  readonly school: string;
  /** The responsibility's name; for a common case, the case's. */
  readonly about: string;
  readonly isCase: boolean;
  readonly entry: Entry;
  readonly sheet: string;
  /** The score's cell. */
  readonly cell: string;
}

export interface FormReading {
  readonly file: string;
  /** null where the file does not belong to a director of the roster. */
  readonly director: { readonly key: string; readonly tag: string; readonly name: string } | null;
  readonly schoolYear: string | null;
  readonly given: readonly Given[];
  /** Two things for one line within this file: each stands here, and none in `given`. */
  readonly twice: readonly (readonly [Given, Given])[];
  /** Keys of the lines that the file has. */
  readonly lines: ReadonlySet<string>;
  readonly problems: readonly FormProblem[];
}
