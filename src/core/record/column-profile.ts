/** What a column's values look like, from a sample of its rows. */
import { isDateFormat } from "numfmt";
import type { Fields } from "../../framework/fields";
import { formatAt, kindAt, storedAt } from "../sheet";
import type { Table } from "../table/table";
import { traitReader, VOCABULARIES, type TextTraits, type Vocabulary } from "./text-traits";
import { fold } from "./value";

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
  /** Lowest and highest plain number, but for the few most extreme. */
  readonly low: number;
  readonly high: number;
  /** The plain numbers of the sample: without percentages. */
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

/** Rows looked at, evenly spread. */
const SAMPLE = 300;
/** With fewer values in the sample the column is sparse, and all rows are searched for more. */
const TOO_FEW = 30;

/** A mistyped cell or two says nothing about the column. */
const FEW = 8;
const MISTYPED = 0.03;

/** A running count of what a column's values look like. */
interface Tally {
  values: number;
  numeric: number;
  text: number;
  date: number;
  boolean: number;
  whole: number;
  percent: number;
  suppressed: number;
  years: number;
  rating: number;
  unscored: number;
  schoolYear: number;
  idLike: number;
  yesNo: number;
  person: number;
  comma: number;
  grades: number;
  length: number;
  readonly numbers: number[];
  readonly distinct: Set<string>;
  readonly words: Record<Vocabulary, number>;
}

const noWords = (): Record<Vocabulary, number> =>
  Object.fromEntries(VOCABULARIES.map((vocabulary) => [vocabulary, 0])) as Record<Vocabulary, number>;

const startTally = (): Tally => ({
  values: 0,
  numeric: 0,
  text: 0,
  date: 0,
  boolean: 0,
  whole: 0,
  percent: 0,
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
  length: 0,
  numbers: [],
  distinct: new Set(),
  words: noWords(),
});

/** A function that profiles columns; it remembers what each distinct text looks like. */
export function profiler(fields: Fields): (table: Table, column: number) => ColumnProfile {
  const traits = traitReader(fields);
  const { low, high } = fields.ratingScale;

  const count = ({ sheet }: Table, row: number, column: number, tally: Tally): void => {
    const kind = kindAt(sheet, row, column);
    if (kind === "empty" || kind === "error") return;
    const stored = storedAt(sheet, row, column);
    if (kind === "text") {
      const text = fold(sheet.pool.texts[stored] ?? "");
      if (text !== "") countText(tally, text, traits(text));
      return;
    }
    tally.values++;
    tally.distinct.add(String(stored));
    tally.length++;
    if (kind === "boolean") {
      tally.boolean++;
      tally.yesNo++;
      return;
    }
    const format = formatAt(sheet, row, column);
    if (kind === "date" || isDateFormat(format)) {
      tally.date++;
      return;
    }
    tally.numeric++;
    if (!format.includes("%")) tally.numbers.push(stored);
    tally.years++;
    if (Number.isInteger(stored)) {
      tally.whole++;
      tally.idLike++;
    }
    if (format.includes("%")) tally.percent++;
    if (stored >= low && stored <= high) tally.rating++;
    if (stored > 999) tally.schoolYear += Number(traits(String(stored)).schoolYear);
    else tally.grades++;
  };

  return (table, column) => {
    const { rows } = table;
    const step = Math.max(1, Math.floor(rows.length / SAMPLE));
    let tally = startTally();
    let sampled = 0;
    for (let index = 0; index < rows.length; index += step) {
      count(table, rows[index] ?? 0, column, tally);
      sampled++;
    }
    const filled = sampled === 0 ? 0 : tally.values / sampled;
    if (step > 1 && tally.values < TOO_FEW) {
      tally = startTally();
      for (let index = 0; index < rows.length && tally.values < SAMPLE; index++)
        count(table, rows[index] ?? 0, column, tally);
    }
    return profileOf(tally, filled);
  };
}

function countText(tally: Tally, text: string, traits: TextTraits): void {
  if (traits.blank && !traits.suppressed && !traits.unscored) return;
  tally.values++;
  tally.text++;
  tally.distinct.add(text.toLowerCase());
  if (traits.value !== null) {
    tally.numeric++;
    if (Number.isInteger(traits.value)) tally.whole++;
    if (!traits.percent) tally.numbers.push(traits.value);
  }
  if (traits.rating) tally.rating++;
  else if (traits.unscored) tally.unscored++;
  tally.percent += Number(traits.percent);
  tally.date += Number(traits.date);
  tally.suppressed += Number(traits.suppressed);
  tally.years += Number(traits.years);
  tally.schoolYear += Number(traits.schoolYear);
  tally.idLike += Number(traits.idLike);
  tally.yesNo += Number(traits.yesNo);
  tally.person += Number(traits.person);
  tally.comma += Number(traits.comma);
  tally.grades += Number(traits.grades);
  tally.length += traits.length;
  for (const vocabulary of traits.words) tally.words[vocabulary]++;
}

function profileOf(tally: Tally, filled: number): ColumnProfile {
  const { values, numbers, words, unscored } = tally;
  const share = (count: number): number => (values === 0 ? 0 : count / values);
  const sorted = [...numbers].sort((one, other) => one - other);
  const extreme = sorted.length < FEW ? 0 : Math.max(1, Math.floor(sorted.length * MISTYPED));
  const shares = noWords();
  for (const vocabulary of VOCABULARIES) shares[vocabulary] = share(words[vocabulary]);
  return {
    values,
    filled,
    text: share(tally.text),
    numeric: share(tally.numeric),
    date: share(tally.date),
    boolean: share(tally.boolean),
    whole: tally.numeric === 0 ? 0 : tally.whole / tally.numeric,
    low: sorted[extreme] ?? 0,
    high: sorted[sorted.length - 1 - extreme] ?? 0,
    numbers,
    percent: share(tally.percent),
    suppressed: share(tally.suppressed),
    years: share(tally.years),
    rating: values === unscored ? 0 : tally.rating / (values - unscored),
    schoolYear: share(tally.schoolYear),
    idLike: share(tally.idLike),
    yesNo: share(tally.yesNo),
    person: share(tally.person),
    comma: share(tally.comma),
    grades: share(tally.grades),
    words: shares,
    length: share(tally.length),
    distinct: share(tally.distinct.size),
  };
}
