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
}

const FAVORABLE = "favorable:";
const LEVEL = "surveyLevel:";

/** Reads the survey results of one segment: in wide sheets a record a filled topic. */
export function readSurveys({ view, values, rows, instrument }: SurveyReading): readonly SurveyRecord[] {
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
  const wide = new Map<
    string,
    { favorable?: (index: number) => number | null; level?: (index: number) => string | null }
  >();
  for (const one of view.claims) {
    if (one.field.startsWith(FAVORABLE)) {
      const topic = one.field.slice(FAVORABLE.length);
      wide.set(topic, { ...wide.get(topic), favorable: share(one) });
    } else if (one.field.startsWith(LEVEL)) {
      const topic = one.field.slice(LEVEL.length);
      wide.set(topic, { ...wide.get(topic), level: text(one) });
    }
  }
  const isLong = claim("favorable") !== undefined || claim("surveyLevel") !== undefined;
  const records: SurveyRecord[] = [];

  for (const index of rows) {
    const schoolId = schoolIds(index);
    const schoolName = schoolNames(index);
    const leaderId = leaderIds(index);
    const person = names(index)?.name ?? joinedName(firstNames(index), lastNames(index)?.name ?? null);
    if (schoolId === null && schoolName === null && leaderId === null && person === null) continue;
    const base = {
      segment,
      row: segment.table.rows[index] ?? 0,
      schoolYear: view.yearAt(index),
      schoolId,
      schoolName,
      leaderId,
      name: person,
      instrument: instruments(index) ?? instrument,
      respondentGroup: groups(index),
      respondents: respondents(index),
      responseRate: responseRates(index),
      date: days(index),
    };
    if (isLong) {
      records.push({
        ...base,
        topic: topics(index),
        item: items(index),
        favorable: favorable(index),
        level: levels(index),
      });
    }
    for (const [topic, columns] of wide) {
      const value = columns.favorable?.(index) ?? null;
      const level = columns.level?.(index) ?? null;
      if (value !== null || level !== null) records.push({ ...base, topic, item: null, favorable: value, level });
    }
  }
  return records;
}
