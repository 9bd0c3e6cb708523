/** Which rating rows rate a common case: an invented or recorded leader whom every director rates, so that directors can be compared. */
import { calibration } from "../../framework/calibration";
import type { Rating } from "../person/people";

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const instruments = new Set(calibration.caseInstruments.map(folded));
const caseName = new RegExp(`^(?:${calibration.caseNames.map(folded).join("|")})s? (?:no |number )?(?:\\d+|[a-z])$`);

const beginningOf = (texts: readonly string[]): RegExp =>
  new RegExp(`^\\W*(?:${texts.map((text) => text.slice(0, 3)).join("|")})`, "i");

// Most names are ruled out by their first letters.
const nameBegins = beginningOf(calibration.caseNames);
const instrumentBegins = beginningOf(calibration.caseInstruments);

/** Whether a name is that of a case: "Case 1", "Common case B". A person may be called so too, so the row must stand at no school. */
const isCaseName = (name: string): boolean => nameBegins.test(name) && caseName.test(folded(name));

/** True of a row whose instrument is a calibration exercise, or whose leader is a case at no school. */
export function isCommonCase({ instrument, name, leaderId, school, schoolId, schoolName }: Rating): boolean {
  if (instrument !== null && instrumentBegins.test(instrument) && instruments.has(folded(instrument))) return true;
  if (school !== null || schoolId !== null || schoolName !== null) return false;
  return (name !== null && isCaseName(name)) || (leaderId !== null && isCaseName(leaderId));
}

/** What tells one case from another. */
export const caseKey = ({ name, leaderId }: Rating): string => folded(name ?? leaderId ?? "");
