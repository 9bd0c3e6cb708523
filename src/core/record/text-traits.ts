/** What one text looks like: a number, a person's name, a date, words of a vocabulary. */
import type { Fields } from "../../framework/fields";
import { figureOfText } from "./bounds";
import { writtenDay } from "./date";
import { bareYearOf, writtenSchoolYear } from "./school-year-text";
import { numberOf, percentOf, ratingOf, yearsOf } from "./value";

export const VOCABULARIES = [
  "position",
  "school",
  "level",
  "schoolType",
  "race",
  "gender",
  "status",
  "readiness",
  "surveyLevel",
  "respondentGroup",
  "hispanic",
  "round",
] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

export interface TextTraits {
  readonly blank: boolean;
  /** The number or percentage that it writes. */
  readonly value: number | null;
  readonly percent: boolean;
  readonly date: boolean;
  readonly suppressed: boolean;
  readonly years: boolean;
  readonly rating: boolean;
  readonly unscored: boolean;
  readonly schoolYear: boolean;
  readonly idLike: boolean;
  readonly yesNo: boolean;
  readonly person: boolean;
  /** "Last, First". */
  readonly comma: boolean;
  readonly grades: boolean;
  readonly words: readonly Vocabulary[];
  /** Words in the text. */
  readonly length: number;
}

const CODE = /^(?:(?=.*\d)[\p{L}\d][\p{L}\d\-_./]*|\d{2,}(?: \d{2,}){1,3})$/u;
const PERSON = /^[\p{L}][\p{L}'’.`-]*(?:(?:,?\s+|,)[\p{L}(][\p{L}'’.`)-]*){1,4}(?:,\s*[\p{L}.]+)?$/u;
const COMMA = /^[\p{L}'’.\- ]+,\s*[\p{L}]/u;
const GRADES = /^(?:grades?\s*)?(?:(?:pre-?k|pk|k|kg|ec|tk|\d{1,2})(?:\s*(?:-|–|to|through|,|&|;)\s*|\s*$))+$/i;
const LONG_NUMBER = /^\d{3,}$/;
const YES_NO = new Set(["y", "n", "yes", "no", "true", "false"]);
const LONGEST_NAME = 60;
/** Vocabularies whose words mean it only when they are the whole text. */
const WHOLE_TEXT: ReadonlySet<Vocabulary> = new Set<Vocabulary>(["surveyLevel", "hispanic", "gender"]);

/** A function that looks at texts, each once. `text` is folded. */
export function traitReader(fields: Fields): (text: string) => TextTraits {
  const vocabularies = VOCABULARIES.map((id) => ({ id, list: new Set(fields.vocabularies[id]) }));
  const suppressed = new Set(fields.values.suppressed);
  const blank = new Set(fields.values.blank);
  const notScored = new Set(fields.values.notScored);
  const ratingWords = new Map(Object.entries(fields.values.ratingWords));
  const honorific = new RegExp(`^(?:${fields.values.honorifics.join("|")})(?:\\.\\s*|\\s+)(?=\\p{L})`, "iu");
  const { low, high } = fields.ratingScale;
  const known = new Map<string, TextTraits>();

  const wordsIn = (lower: string): readonly Vocabulary[] => {
    const words = lower
      .replace(/[.'’]/g, "")
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== "");
    const joined = words.join(" ");
    const last = words.at(-1);
    const runs = words.flatMap((word, at) =>
      at + 1 < words.length ? [word, `${word} ${words[at + 1] ?? ""}`] : [word],
    );
    // "Ms" and "HS" are schools at the end of a name only.
    const says = (id: Vocabulary, list: ReadonlySet<string>): boolean =>
      WHOLE_TEXT.has(id)
        ? list.has(lower) || list.has(joined)
        : runs.some((run) => list.has(run) && (run.length > 2 || id !== "school" || run === last));
    return vocabularies.filter(({ id, list }) => says(id, list)).map(({ id }) => id);
  };

  const look = (text: string): TextTraits => {
    const lower = text.toLowerCase();
    const hasDigit = /\d/.test(text);
    const number = hasDigit ? numberOf(text) : null;
    const percent = hasDigit && number === null ? percentOf(text) : null;
    const name = number === null ? text.replace(honorific, "").trim() : "";
    const words = number === null ? wordsIn(name.toLowerCase()) : wordsIn(lower);
    const told = words.some(
      (word) => word === "position" || word === "school" || word === "race" || word === "readiness",
    );
    const rating = hasDigit ? ratingOf(text, ratingWords) : (ratingWords.get(lower) ?? null);
    const isName = name !== "" && text.length <= LONGEST_NAME && PERSON.test(name);
    return {
      blank: blank.has(lower),
      value: number ?? percent?.percent ?? null,
      percent: percent !== null,
      date: hasDigit && number === null && writtenDay(text) !== null,
      suppressed:
        suppressed.has(lower) ||
        (hasDigit && number === null && percent === null && figureOfText(text, "count", suppressed) !== null),
      years: number !== null || yearsOf(text) !== null,
      rating: rating !== null && rating >= low && rating <= high,
      unscored: notScored.has(lower),
      schoolYear: hasDigit && (writtenSchoolYear(text) !== null || bareYearOf(text) !== null),
      idLike: hasDigit && CODE.test(text),
      yesNo: YES_NO.has(lower),
      person: name !== "" && (name !== text || (!told && isName)),
      comma: isName && COMMA.test(text),
      grades: (hasDigit || lower.length < 12) && GRADES.test(text) && !LONG_NUMBER.test(text),
      words,
      length: text.split(" ").length,
    };
  };

  return (text) => {
    let traits = known.get(text);
    if (traits === undefined) known.set(text, (traits = look(text)));
    return traits;
  };
}
