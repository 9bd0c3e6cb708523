/** Supports: one activity that helps a leader, or a school's leader, to develop. */
import { leaderColumns } from "./leader-columns";
import type { SupportRecord } from "./record";
import type { SegmentView } from "./segments";
import type { TableValues } from "./table-values";

export interface SupportReading {
  readonly view: SegmentView;
  readonly values: TableValues;
  readonly rows: readonly number[];
}

/** Reads the supports of one segment; a row that names no support is none, and a support must name a leader or a school. */
export function readSupports({ view, values, rows }: SupportReading): readonly SupportRecord[] {
  const { segment, claim } = view;
  const { text, day, missing } = values;
  const { leaderIds, people, schoolIds, schoolNames } = leaderColumns(view, values);
  const kinds = text(claim("supportWhat"));
  const texts = text(claim("supportText"));
  const starts = day(claim("supportStart"));
  const ends = day(claim("supportEnd") ?? claim("positionEnd"));
  const statuses = text(claim("supportStatus") ?? claim("status"));
  const responsibilities = text(claim("supportResponsibility"));
  const records: SupportRecord[] = [];

  for (const index of rows) {
    const what = kinds(index);
    const said = texts(index);
    if (what === null && said === null) continue;
    const leaderId = leaderIds(index);
    const person = people(index);
    const schoolId = schoolIds(index);
    const schoolName = schoolNames(index);
    if (leaderId === null && person === null && schoolId === null && schoolName === null) {
      missing(claim("name") ?? claim("lastName") ?? claim("schoolName"), index);
      continue;
    }
    records.push({
      segment,
      row: segment.table.rows[index] ?? 0,
      schoolYear: view.yearAt(index),
      leaderId,
      name: person,
      schoolId,
      schoolName,
      what,
      text: said,
      start: starts(index),
      end: ends(index),
      status: statuses(index),
      responsibility: responsibilities(index),
    });
  }
  return records;
}
