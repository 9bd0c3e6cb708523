/** What a column's values look like, from a sample of its rows. */
import { isDateFormat } from "numfmt";
import type { Fields } from "../../framework/fields";
import { formatAt, kindAt, shownAt, storedAt } from "../sheet";
import type { Table } from "../table/table";
import { figureOfText } from "./bounds";
import { writtenDay } from "./date";
import { bareYearOf, writtenSchoolYear } from "./school-year-text";
import { fold, numberOf, percentOf, ratingOf, yearsOf } from "./value";

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

/** All shares are 0 to 1 of the values in the sample, unless said otherwise. */
export interface ColumnProfile {
  /** Values in the sample that are not blank. */
  readonly values: number;
  /** Share of the sample's rows that hold a value. */
  readonly filled: number;
  readonly text: number;
  /** Numbers, also typed as text. */
  readonly numeric: number;
  /** Dates, also typed as text. */
  readonly date: number;
  readonly boolean: number;
  /** Of the numeric values. */
  readonly whole: number;
  readonly low: number;
  readonly high: number;
  /** The numeric values themselves, for questions that the shares do not answer. */
  readonly numbers: readonly number[];
  /** Written with a percent sign, or shown with one. */
  readonly percent: number;
  /** Suppression codes and bounds: `< 10`, `*`. */
  readonly suppressed: number;
  readonly years: number;
  /** Ratings within the scale, of all values but the words for "not scored". */
  readonly rating: number;
  readonly schoolYear: number;
  readonly idLike: number;
  readonly yesNo: number;
  readonly person: number;
  /** Written "Last, First". */
  readonly comma: number;
  readonly grades: number;
  readonly words: Readonly<Record<Vocabulary, number>>;
  /** Average number of words of the texts. */
  readonly length: number;
  readonly distinct: number;
}

const SAMPLE = 600;
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d\-_./]*$/u;
const PERSON = /^[\p{L}][\p{L}'’.`-]*(?:,?\s+[\p{L}(][\p{L}'’.`)-]*){1,4}(?:,\s*[\p{L}.]+)?$/u;
const GRADES = /^(?:grades?\s*)?(?:(?:pre-?k|pk|k|kg|ec|tk|\d{1,2})(?:\s*(?:-|–|to|through|,|&|;)\s*|\s*$))+$/i;
const YES_NO = new Set(["y", "n", "yes", "no", "true", "false"]);

interface TextTraits {
  readonly traits: Omit<Traits, "numeric" | "percent" | "value">;
  readonly value: number | null;
  readonly percent: boolean;
}

interface Traits {
  readonly blank: boolean;
  readonly numeric: boolean;
  readonly value: number | null;
  readonly date: boolean;
  readonly percent: boolean;
  readonly suppressed: boolean;
  readonly years: boolean;
  readonly rating: boolean;
  readonly unscored: boolean;
  readonly schoolYear: boolean;
  readonly idLike: boolean;
  readonly yesNo: boolean;
  readonly person: boolean;
  readonly comma: boolean;
  readonly grades: boolean;
  readonly words: ReadonlySet<Vocabulary>;
  readonly length: number;
}

/** A function that profiles columns; it remembers what each distinct text looks like. */
export function profiler(fields: Fields): (table: Table, column: number) => ColumnProfile {
  const single = new Map<Vocabulary, ReadonlySet<string>>();
  for (const vocabulary of VOCABULARIES) single.set(vocabulary, new Set(fields.vocabularies[vocabulary]));
  const suppressed = new Set(fields.values.suppressed);
  const blank = new Set(fields.values.blank);
  const notScored = new Set(fields.values.notScored);
  const ratingWords = new Map(Object.entries(fields.values.ratingWords));
  const honorific = new RegExp(`^(?:${fields.values.honorifics.join("|")})(?:\\.\\s*|\\s+)(?=\\p{L})`, "iu");
  const { low: lowest, high: highest } = fields.ratingScale;
  const known = new Map<string, TextTraits>();

  const wordsIn = (text: string): ReadonlySet<Vocabulary> => {
    const found = new Set<Vocabulary>();
    const whole = text.toLowerCase();
    const words = whole
      .replace(/[.'’]/g, "")
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== "");
    const runs = words.flatMap((word, at) =>
      at + 1 < words.length ? [word, `${word} ${words[at + 1] ?? ""}`] : [word],
    );
    for (const vocabulary of VOCABULARIES) {
      const list = single.get(vocabulary);
      if (list === undefined) continue;
      const wholeOnly = vocabulary === "surveyLevel" || vocabulary === "hispanic" || vocabulary === "gender";
      const hit = wholeOnly
        ? list.has(whole) || list.has(words.join(" "))
        : runs.some((run) => list.has(run) && (run.length > 2 || vocabulary !== "school" || run === words.at(-1)));
      if (hit) found.add(vocabulary);
    }
    return found;
  };

  const traitsOf = (text: string): TextTraits => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const number = numberOf(text);
    const percent = percentOf(text);
    const lower = text.toLowerCase();
    const words = wordsIn(text.replace(honorific, ""));
    const name = text.replace(honorific, "").trim();
    const rating = ratingOf(text, ratingWords);
    const figure = figureOfText(text, "count", suppressed);
    const told = words.has("position") || words.has("school") || words.has("race") || words.has("readiness");
    const traits: TextTraits = {
      value: number ?? percent?.percent ?? null,
      percent: percent !== null,
      traits: {
        blank: blank.has(lower),
        date: number === null && writtenDay(text) !== null,
        suppressed: figure !== null && number === null && percent === null,
        years: yearsOf(text) !== null,
        rating: rating !== null && rating >= lowest && rating <= highest,
        unscored: notScored.has(lower),
        schoolYear: writtenSchoolYear(text) !== null || bareYearOf(text) !== null,
        idLike: CODE.test(text) && !/\s/.test(text),
        yesNo: YES_NO.has(lower),
        person: (honorific.test(text) && name !== "") || (!told && PERSON.test(name) && text.length <= 60),
        comma: /^[\p{L}'’.\- ]+,\s*[\p{L}]/u.test(text) && PERSON.test(name),
        grades: GRADES.test(text) && !PLAIN_LONG.test(text),
        words,
        length: text.split(" ").length,
      },
    };
    known.set(text, traits);
    return traits;
  };

  return (table, column) => {
    const { sheet, rows } = table;
    const step = Math.max(1, Math.floor(rows.length / SAMPLE));
    const counts = { values: 0, text: 0, date: 0, boolean: 0, whole: 0, percent: 0, sampled: 0 };
    const flags = {
      suppressed: 0,
      years: 0,
      rating: 0,
      unscored: 0,
      schoolYear: 0,
      idLike: 0,
      yesNo: 0,
      person: 0,
      comma: 0,
      grades: 0,
    };
    const words = Object.fromEntries(VOCABULARIES.map((vocabulary) => [vocabulary, 0])) as Record<Vocabulary, number>;
    const numbers: number[] = [];
    const distinct = new Set<string>();
    let length = 0;

    for (let index = 0; index < rows.length; index += step) {
      const row = rows[index] ?? 0;
      counts.sampled++;
      const kind = kindAt(sheet, row, column);
      if (kind === "empty" || kind === "error") continue;
      const text = fold(kind === "number" ? String(storedAt(sheet, row, column)) : shownAt(sheet, row, column));
      if (text === "") continue;
      if (kind === "text") {
        const { traits, value, percent } = traitsOf(text);
        if (traits.blank && !traits.suppressed && !traits.unscored) continue;
        counts.values++;
        distinct.add(text.toLowerCase());
        counts.text++;
        if (value !== null) {
          numbers.push(value);
          if (Number.isInteger(value)) counts.whole++;
        }
        if (percent) counts.percent++;
        if (traits.date) counts.date++;
        if (traits.suppressed) flags.suppressed++;
        if (traits.years) flags.years++;
        if (traits.rating) flags.rating++;
        else if (traits.unscored) flags.unscored++;
        if (traits.schoolYear) flags.schoolYear++;
        if (traits.idLike) flags.idLike++;
        if (traits.yesNo) flags.yesNo++;
        if (traits.person) flags.person++;
        if (traits.comma) flags.comma++;
        if (traits.grades) flags.grades++;
        for (const vocabulary of traits.words) words[vocabulary]++;
        length += traits.length;
        continue;
      }
      counts.values++;
      distinct.add(text);
      length++;
      if (kind === "boolean") {
        counts.boolean++;
        flags.yesNo++;
      } else if (kind === "date" || isDateFormat(formatAt(sheet, row, column))) counts.date++;
      else {
        const value = storedAt(sheet, row, column);
        numbers.push(value);
        if (Number.isInteger(value)) {
          counts.whole++;
          flags.idLike++;
        }
        if (formatAt(sheet, row, column).includes("%")) counts.percent++;
        flags.years++;
        if (value >= lowest && value <= highest) flags.rating++;
        if (traitsOf(text).traits.schoolYear) flags.schoolYear++;
        if (GRADES.test(text)) flags.grades++;
      }
    }

    const { values } = counts;
    const share = (count: number): number => (values === 0 ? 0 : count / values);
    let low = Infinity;
    let high = -Infinity;
    for (const number of numbers) {
      if (number < low) low = number;
      if (number > high) high = number;
    }
    return {
      values,
      filled: counts.sampled === 0 ? 0 : values / counts.sampled,
      text: share(counts.text),
      numeric: share(numbers.length),
      date: share(counts.date),
      boolean: share(counts.boolean),
      whole: numbers.length === 0 ? 0 : counts.whole / numbers.length,
      low: numbers.length === 0 ? 0 : low,
      high: numbers.length === 0 ? 0 : high,
      numbers,
      percent: share(counts.percent),
      suppressed: share(flags.suppressed),
      years: share(flags.years),
      rating: values === flags.unscored ? 0 : flags.rating / (values - flags.unscored),
      schoolYear: share(flags.schoolYear),
      idLike: share(flags.idLike),
      yesNo: share(flags.yesNo),
      person: share(flags.person),
      comma: share(flags.comma),
      grades: share(flags.grades),
      words: Object.fromEntries(VOCABULARIES.map((vocabulary) => [vocabulary, share(words[vocabulary])])) as Record<
        Vocabulary,
        number
      >,
      length: share(length),
      distinct: share(distinct.size),
    };
  };
}

const PLAIN_LONG = /^\d{3,}$/;
