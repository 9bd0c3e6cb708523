/** Survey results: one topic or item of one survey at one school. */
import type { SurveyRecord } from "./record";
import type { SegmentView } from "./segments";
import type { TableValues } from "./table-values";
import { joinedName } from "./value";

export interface SurveyReading {
  readonly view: SegmentView;
  readonly values: TableValues;
  readonly rows: readonly number[];
  /** The instrument that the sheet's name, titles or headings name, where no column does. */
  readonly instrument: string | null;
  /** Who answered, where no column says it. */
  readonly respondentGroup: string | null;
}

const FAVORABLE = "favorable:";
const LEVEL = "surveyLevel:";

/** Reads the survey results of one segment: in wide sheets a record a filled topic. */
export function readSurveys(reading: SurveyReading): readonly SurveyRecord[] {
  const { view, values, rows, instrument } = reading;
  const { segment, claim } = view;
  const { text, name, id, share, whole, day } = values;
  const schoolIds = id(claim("schoolId"));
  const schoolNames = text(claim("schoolName") ?? claim("schoolShortName"));
  const leaderIds = id(claim("leaderId"));
  const names = name(claim("name"));
  const firstNames = text(claim("firstName"));
  const lastNames = name(claim("lastName"));
  const instruments = text(claim("instrument"));
  const groups = text(claim("respondentGroup"));
  const topics = text(claim("topic"));
  const items = text(claim("item"));
  const favorable = share(claim("favorable"));
  const levels = text(claim("surveyLevel"));
  const respondents = whole(claim("respondents"));
  const responseRates = share(claim("responseRate"));
  const days = day(claim("surveyDate"));
  const topicsOf = (prefix: string): readonly string[] =>
    view.claims.filter(({ field }) => field.startsWith(prefix)).map(({ field }) => field.slice(prefix.length));
  const wide = [...new Set([...topicsOf(FAVORABLE), ...topicsOf(LEVEL)])].map((topic) => ({
    topic,
    shares: share(claim(FAVORABLE + topic)),
    labels: text(claim(LEVEL + topic)),
  }));
  const isLong = claim("favorable") !== undefined || claim("surveyLevel") !== undefined;
  const records: SurveyRecord[] = [];

  for (const index of rows) {
    const schoolId = schoolIds(index);
    const schoolName = schoolNames(index);
    const leaderId = leaderIds(index);
    const person = names(index)?.name ?? joinedName(firstNames(index), lastNames(index)?.name ?? null);
    if (schoolId === null && schoolName === null && leaderId === null && person === null) continue;
    const row = segment.table.rows[index] ?? 0;
    const schoolYear = view.yearAt(index);
    const named = instruments(index) ?? instrument;
    const respondentGroup = groups(index) ?? reading.respondentGroup;
    const count = respondents(index);
    const responseRate = responseRates(index);
    const date = days(index);
    // One literal, so that a million records share one shape.
    const record = (
      topic: string | null,
      item: string | null,
      value: number | null,
      level: string | null,
    ): SurveyRecord => ({
      segment,
      row,
      schoolYear,
      schoolId,
      schoolName,
      leaderId,
      name: person,
      instrument: named,
      respondentGroup,
      topic,
      item,
      favorable: value,
      level,
      respondents: count,
      responseRate,
      date,
    });
    if (isLong) records.push(record(topics(index), items(index), favorable(index), levels(index)));
    for (const { topic, shares, labels } of wide) {
      const value = shares(index);
      const level = labels(index);
      if (value !== null || level !== null) records.push(record(topic, null, value, level));
    }
  }
  return records;
}
