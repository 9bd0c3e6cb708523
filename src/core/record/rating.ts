/** Ratings: one score of one indicator, or the average of a round. */
import { leaderColumns } from "./leader-columns";
import type { RatingRecord } from "./record";
import type { SegmentView } from "./segments";
import type { TableValues } from "./table-values";

export interface RatingReading {
  readonly view: SegmentView;
  readonly values: TableValues;
  readonly rows: readonly number[];
  /** The instrument that the sheet's name, titles or headings name, where no column does. */
  readonly instrument: string | null;
  /** Indicator texts that stand for the average of all. */
  readonly isAverage: (indicator: string) => boolean;
}

const WIDE = "score:";

/** Reads the ratings of one segment: a record an indicator, in wide sheets a record a filled cell. */
export function readRatings({ view, values, rows, instrument, isAverage }: RatingReading): readonly RatingRecord[] {
  const { segment, claim } = view;
  const { text, name, rating, day, missing } = values;
  const { leaderIds, people, schoolIds, schoolNames } = leaderColumns(view, values);
  const rounds = text(claim("round"));
  const raters = name(claim("rater") ?? claim("supervisor"));
  const instruments = text(claim("instrument"));
  const indicators = text(claim("indicator"));
  const days = day(claim("ratingDate"));
  const scores = rating(claim("score"));
  const averages = rating(claim("average"));
  const wide = view.claims
    .filter(({ field }) => field.startsWith(WIDE))
    .map((one) => ({ claim: one, indicator: one.field.slice(WIDE.length), at: rating(one) }));
  const longClaim = claim("score");
  const records: RatingRecord[] = [];

  for (const index of rows) {
    const leaderId = leaderIds(index);
    const person = people(index);
    if (leaderId === null && person === null) {
      // A vacant post has no ratings; a rating of nobody is a gap to fill.
      const isRated = [scores, averages, ...wide.map(({ at }) => at)].some((at) => at(index) !== null);
      if (isRated) missing(claim("name") ?? claim("lastName") ?? claim("leaderId"), index);
      continue;
    }
    const row = segment.table.rows[index] ?? 0;
    const schoolYear = view.yearAt(index);
    const schoolId = schoolIds(index);
    const schoolName = schoolNames(index);
    const round = rounds(index) ?? view.round;
    const rater = raters(index)?.name ?? null;
    const named = instruments(index) ?? instrument;
    const date = days(index);
    // One literal, so that a million records share one shape.
    const record = (indicator: string | null, score: number | null): RatingRecord => ({
      segment,
      row,
      schoolYear,
      leaderId,
      name: person,
      schoolId,
      schoolName,
      round,
      rater,
      instrument: named,
      indicator,
      score,
      date,
    });
    if (longClaim !== undefined) {
      const indicator = indicators(index);
      const score = scores(index);
      if (score === null) missing(longClaim, index);
      records.push(record(indicator === null || isAverage(indicator) ? null : indicator, score));
    }
    const scored = wide.some(({ at }) => at(index) !== null);
    for (const { claim: one, indicator, at } of wide) {
      const score = at(index);
      if (score === null && scored) missing(one, index);
      records.push(record(indicator, score));
    }
    if (!scored && wide[0] !== undefined) missing(wide[0].claim, index);
    const average = averages(index);
    if (claim("average") !== undefined && longClaim === undefined) {
      if (average === null && wide.length === 0) missing(claim("average"), index);
      if (average !== null || wide.length === 0) records.push(record(null, average));
    }
  }
  return records;
}
