/** Readers of columns for all kinds of values, with what is wrong in the cells. */
import type { Fields } from "../../framework/fields";
import type { Day } from "../day";
import type { Settings } from "../state/decisions";
import type { ColumnSource, Values } from "./column-values";
import { dayReader } from "./day-reader";
import { numberReader, ratingReader } from "./number-readers";
import { shareReader } from "./share-reader";
import { idReader, nameReader, readTexts, type NameCell } from "./text-readers";

export interface ValueReaders {
  readonly texts: (source: ColumnSource) => Values<string>;
  readonly names: (source: ColumnSource) => Values<NameCell>;
  readonly ids: (source: ColumnSource) => Values<string>;
  /** Years of something, or a whole number where `whole`. */
  readonly numbers: (
    source: ColumnSource,
    range: readonly [low: number, high: number],
    whole: boolean,
  ) => Values<number>;
  readonly ratings: (source: ColumnSource) => Values<number>;
  /** Shares as 0 to 1. */
  readonly shares: (source: ColumnSource) => Values<number>;
  readonly days: (source: ColumnSource) => Values<Day>;
}

/** Readers for all kinds of values, made once for a workbook. */
export function valueReaders(
  { values, ratingScale }: Fields,
  { dateOrder }: Pick<Settings, "dateOrder">,
): ValueReaders {
  const vacant = new Set(values.vacant);
  const blank = new Set(values.blank);
  const notScored = new Set(values.notScored);
  const suppressed = new Set(values.suppressed);
  const ratingWords = new Map(Object.entries(values.ratingWords));
  return {
    texts: readTexts,
    names: nameReader(vacant),
    ids: idReader(blank),
    numbers: numberReader({ blank, suppressed }),
    ratings: ratingReader(ratingScale, { notScored, ratingWords }),
    shares: shareReader({ blank, suppressed }),
    days: dayReader(blank, dateOrder),
  };
}
