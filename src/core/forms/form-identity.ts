/** Whose form a file is: what the sheet Read Me says, else what its lines say themselves. */
import { ratingForms } from "../../framework/rating-forms";
import { FORM_SHEETS } from "../own-sheets";
import { raterKey } from "../metric/raters";
import { isEmptyAt, shownAt, type Sheet, type Workbook } from "../sheet";
import { folded } from "../state/wording";
import type { DirectorRoster } from "./directors";
import type { FormProblem } from "./form-problem";
import type { FormTable } from "./form-tables";
import { FORM_LABELS } from "./headings";
import { directorTag, type LineKey } from "./line-key";

export interface FormIdentity {
  /** null where the file belongs to nobody whom we can name. */
  readonly director: { readonly key: string; readonly tag: string; readonly name: string } | null;
  readonly schoolYear: string | null;
  /** Why nothing of the file may be taken; null when it may. */
  readonly refusal: FormProblem | null;
  readonly problems: readonly FormProblem[];
}

export interface Expected {
  readonly roster: DirectorRoster;
  readonly district: string | null;
}

/** `2025-26-K7QDX-1`. */
const FORM_ID = /^(\d{4}-\d\d)-([0-9A-Z]+)-(\d+)$/;
/** A form of a director who is not on the roster is taken when so many of its leaders are known. */
const MOSTLY = 0.5;

export function formIdentity(
  file: string,
  workbook: Workbook,
  tables: readonly FormTable[],
  { roster, district }: Expected,
): FormIdentity {
  const said = saidOnReadMe(workbook);
  const keys = tables.flatMap((table) => [...table.keys.values()]);
  const [, saidYear, saidTag, version] = FORM_ID.exec(said?.get(FORM_LABELS.form) ?? "") ?? [];
  const isListed = (one: string | null): boolean => roster.directors.some(({ tag: own }) => own === one);
  const ofLines = commonest(keys.map((key) => key.director));
  // A director whom nobody knows is no director where the lines know one.
  const tag = saidTag === undefined || (!isListed(saidTag) && isListed(ofLines)) ? ofLines : saidTag;
  const schoolYear = saidYear ?? commonest(keys.map((key) => key.schoolYear));
  const name = said?.get(FORM_LABELS.director) ?? "";
  const problems: FormProblem[] = [];
  if (saidTag === undefined || saidTag !== tag) problems.push({ code: "identity-lost", at: { file } });
  if (version !== undefined && Number(version) > ratingForms.version)
    problems.push({ code: "newer-version", at: { file }, says: version });

  if (tag !== null && name !== "" && directorTag(raterKey(name)) !== tag)
    problems.push({ code: "name-changed", at: { file, sheet: FORM_SHEETS.readMe.name }, says: name });
  const listed = roster.directors.find((one) => one.tag === tag);
  const isOwnName = name !== "" && tag !== null && directorTag(raterKey(name)) === tag;
  const director = listed ?? (isOwnName && knowsMost(keys, roster) ? { key: raterKey(name), tag, name } : null);
  const saidDistrict = said?.get(FORM_LABELS.district) ?? "";
  const refuse = (refusal: FormProblem): FormIdentity => ({ director, schoolYear, refusal, problems });
  if (district !== null && saidDistrict !== "" && folded(district) !== folded(saidDistrict))
    return refuse({ code: "other-district", at: { file }, says: saidDistrict, expected: district });
  if (schoolYear !== null && roster.schoolYear !== null && schoolYear !== roster.schoolYear)
    return refuse({ code: "last-years-form", at: { file }, says: schoolYear, expected: roster.schoolYear, count: 0 });
  if (director === null)
    return refuse(
      name === ""
        ? { code: "director-not-told", at: { file } }
        : { code: "unknown-director", at: { file }, says: name },
    );
  return { director, schoolYear, refusal: null, problems };
}

function knowsMost(keys: readonly LineKey[], { known }: DirectorRoster): boolean {
  const leaders = new Set(keys.map(({ leader }) => leader).filter((leader) => leader !== ""));
  const own = [...leaders].filter((leader) => known.has(leader)).length;
  return leaders.size > 0 && own >= leaders.size * MOSTLY;
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const LOOKED_AT = 60;

/** Labels of the sheet Read Me with what stands right of each; null when no sheet is it. */
export function saidOnReadMe({ sheets }: Workbook): ReadonlyMap<string, string> | null {
  const marked = sheets.find(({ mark }) => mark === FORM_SHEETS.readMe.mark);
  const sheet = marked ?? sheets.find(({ name }) => folded(name) === folded(FORM_SHEETS.readMe.name));
  if (sheet === undefined) return null;
  const said = new Map<string, string>();
  for (const label of Object.values(FORM_LABELS)) {
    const value = rightOf(sheet, label);
    if (value !== "") said.set(label, value);
  }
  return said;
}

function rightOf(sheet: Sheet, label: string): string {
  const last = Math.min(sheet.lastColumn, LOOKED_AT);
  for (let row = 1; row <= Math.min(sheet.lastRow, LOOKED_AT); row++)
    for (let column = 1; column <= last; column++) {
      if (isEmptyAt(sheet, row, column) || shownAt(sheet, row, column).trim() !== label) continue;
      for (let next = column + 1; next <= last; next++)
        if (!isEmptyAt(sheet, row, next)) return shownAt(sheet, row, next).trim();
    }
  return "";
}
