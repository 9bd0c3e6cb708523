/** Candidates: one person in the pool of aspiring leaders. */
import { leaderColumns } from "./leader-columns";
import type { CandidateRecord } from "./record";
import type { SegmentView } from "./segments";
import type { TableValues } from "./table-values";

export interface CandidateReading {
  readonly view: SegmentView;
  readonly values: TableValues;
  readonly rows: readonly number[];
  /** Only rows with a word on readiness: the table lists leaders, some of whom are candidates. */
  readonly onlyReady: boolean;
  readonly isYes: (text: string) => boolean;
}

/** Reads the candidates of one segment. */
export function readCandidates({ view, values, rows, onlyReady, isYes }: CandidateReading): readonly CandidateRecord[] {
  const { segment, claim } = view;
  const { text, missing } = values;
  const { leaderIds, people, schoolIds, schoolNames } = leaderColumns(view, values);
  const currentPositions = text(claim("currentPosition"));
  const positions = text(claim("position"));
  const programs = text(claim("program"));
  const readiness = text(claim("readiness"));
  const strengths = text(claim("strengths"));
  const levels = text(claim("levels"));
  const clusters = text(claim("clusters"));
  const credentials = text(claim("credential"));
  const races = text(claim("raceEthnicity"));
  const hispanic = text(claim("hispanic"));
  const statuses = text(claim("status"));
  const records: CandidateRecord[] = [];

  for (const index of rows) {
    const leaderId = leaderIds(index);
    const person = people(index);
    const ready = readiness(index);
    if (onlyReady && ready === null) continue;
    if (leaderId === null && person === null) {
      missing(claim("name") ?? claim("lastName"), index);
      continue;
    }
    const isHispanic = hispanic(index);
    records.push({
      segment,
      row: segment.table.rows[index] ?? 0,
      schoolYear: view.yearAt(index),
      leaderId,
      name: person,
      position: currentPositions(index) ?? positions(index),
      schoolId: schoolIds(index),
      schoolName: schoolNames(index),
      program: programs(index),
      readiness: ready,
      strengths: strengths(index),
      levels: levels(index),
      clusters: clusters(index),
      credential: credentials(index),
      raceEthnicity: isHispanic !== null && isYes(isHispanic) ? "Hispanic" : races(index),
      status: statuses(index),
    });
  }
  return records;
}
