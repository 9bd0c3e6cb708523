/** Leaders: one person in one position at one school in one school year. */
import { columnLetters } from "../sheet";
import type { Day } from "../day";
import { longDate } from "../day";
import type { LeaderRecord } from "./record";
import type { SegmentView } from "./segments";
import type { TableValues } from "./table-values";
import { joinedName } from "./value";

export interface LeaderReading {
  readonly view: SegmentView;
  readonly values: TableValues;
  /** Indexes of the rows to read. */
  readonly rows: readonly number[];
  readonly isHeadPosition: (text: string) => boolean;
  readonly isYes: (text: string) => boolean;
  readonly label: (field: string) => string;
}

/** A column of names that is filled this rarely is not kept: its blanks are no vacancies. */
const SELDOM = 0.2;

/** Reads the leaders of one segment. A blank name is a vacancy only where the row or its heading says head of school. */
export function readLeaders(reading: LeaderReading): readonly LeaderRecord[] {
  const { view, values, rows, isHeadPosition, isYes } = reading;
  const { segment, claim, post } = view;
  const { text, name, id, years, day, missing } = values;
  const names = name(claim("name"));
  const firstNames = text(claim("firstName"));
  const lastNames = name(claim("lastName"));
  const positions = text(claim("position"));
  const mentors = name(claim("mentor"));
  const fields = {
    leaderId: id(claim("leaderId")),
    schoolId: id(claim("schoolId")),
    schoolName: text(claim("schoolName") ?? claim("schoolShortName")),
    cluster: text(claim("cluster")),
    supervisor: text(claim("supervisor")),
    race: text(claim("raceEthnicity")),
    hispanic: text(claim("hispanic")),
    gender: text(claim("gender")),
    hireDate: day(claim("hireDate")),
    positionStart: day(claim("positionStart")),
    positionEnd: day(claim("positionEnd")),
    yearsExperience: years(claim("yearsExperience")),
    yearsAsPrincipal: years(claim("yearsAsPrincipal")),
    yearsAsAssistantPrincipal: years(claim("yearsAsAssistantPrincipal")),
    retirementEligibleOn: day(claim("retirementEligibleOn")),
    credential: text(claim("credential")),
    strengths: text(claim("strengths")),
    status: text(claim("status")),
    order: values.whole(claim("orderOfAssignment")),
  };
  const nameClaim = claim("name") ?? claim("lastName");
  const isFilled = nameClaim === undefined || nameClaim.draft.profile.filled >= SELDOM;
  const check = consistencyChecks(reading);
  const records: LeaderRecord[] = [];

  for (const index of rows) {
    const cell = names(index) ?? lastNames(index);
    const vacantTyped = cell?.vacant === true;
    const person = names(index)?.name ?? joinedName(firstNames(index), lastNames(index)?.name ?? null);
    const leaderName = vacantTyped ? null : person;
    const typedPosition = positions(index);
    const position = typedPosition ?? post?.typed ?? values.meaning.position;
    const leaderId = fields.leaderId(index);
    const headsRow =
      post === null
        ? position !== null && isHeadPosition(position)
        : view.order === 1 && (post.head || (position !== null && isHeadPosition(position)));
    const nobody = leaderName === null && !vacantTyped;
    const vacant = vacantTyped || (nobody && leaderId === null && headsRow && isFilled);
    if (nobody && !vacant) {
      const isLaterPost = post !== null && view.order > 1;
      if (leaderId === null && (isLaterPost || position === null)) continue;
      missing(nameClaim, index);
      if (leaderId === null && post !== null) continue;
    }

    const schoolId = fields.schoolId(index);
    const schoolName = fields.schoolName(index);
    if (schoolId === null && schoolName === null) missing(claim("schoolId") ?? claim("schoolName"), index);
    if (position === null && (post === null || view.order === 1)) missing(claim("position"), index);
    const race = fields.race(index);
    const hispanic = fields.hispanic(index);
    if (!vacant && race === null && leaderName !== null) missing(claim("raceEthnicity"), index);

    const record: LeaderRecord = {
      segment,
      row: segment.table.rows[index] ?? 0,
      schoolYear: view.yearAt(index),
      leaderId,
      name: leaderName,
      vacant,
      position,
      schoolId,
      schoolName,
      cluster: fields.cluster(index),
      supervisor: fields.supervisor(index),
      mentor: mentors(index)?.name ?? null,
      raceEthnicity: hispanic !== null && isYes(hispanic) ? "Hispanic" : race,
      gender: fields.gender(index),
      hireDate: fields.hireDate(index),
      positionStart: fields.positionStart(index),
      positionEnd: fields.positionEnd(index),
      yearsExperience: fields.yearsExperience(index),
      yearsAsPrincipal: fields.yearsAsPrincipal(index),
      yearsAsAssistantPrincipal: fields.yearsAsAssistantPrincipal(index),
      retirementEligibleOn: fields.retirementEligibleOn(index),
      credential: fields.credential(index),
      strengths: fields.strengths(index),
      status: fields.status(index),
      orderOfAssignment: fields.order(index) ?? (view.posts > 1 ? view.order : null),
    };
    check(record);
    records.push(record);
  }
  return records;
}

/** Notes dates out of order and years that cannot both be true. */
function consistencyChecks({ view, values, label }: LeaderReading): (record: LeaderRecord) => void {
  const columnOf = (field: string): number | undefined => view.claim(field)?.draft.column.column;
  const inOrder = (
    record: LeaderRecord,
    first: string,
    before: Day | null,
    second: string,
    after: Day | null,
  ): void => {
    if (before === null || after === null || before <= after) return;
    const column = columnOf(second);
    if (column === undefined) return;
    values.findings.note("dates-out-of-order", record.row, column, {
      earlier: `The ${label(first)} (${longDate(before)})`,
      later: `the ${label(second)} (${longDate(after)})`,
    });
  };
  const within = (record: LeaderRecord, part: string, years: number | null): void => {
    const all = record.yearsExperience;
    const column = columnOf(part);
    const allColumn = columnOf("yearsExperience");
    if (years === null || all === null || column === undefined || allColumn === undefined || years <= all) return;
    values.findings.note("contradictory-figures", record.row, column, {
      first: `${years} ${label(part)}`,
      second: `${all} ${label("yearsExperience")} (${columnLetters(allColumn)}${record.row})`,
      why: `${label(part)} are part of all ${label("yearsExperience")}`,
    });
  };
  return (record) => {
    const { hireDate, positionStart, positionEnd, retirementEligibleOn } = record;
    inOrder(record, "hireDate", hireDate, "positionStart", positionStart);
    inOrder(record, "positionStart", positionStart, "positionEnd", positionEnd);
    if (positionStart === null) inOrder(record, "hireDate", hireDate, "positionEnd", positionEnd);
    inOrder(record, "hireDate", hireDate, "retirementEligibleOn", retirementEligibleOn);
    within(record, "yearsAsPrincipal", record.yearsAsPrincipal);
    within(record, "yearsAsAssistantPrincipal", record.yearsAsAssistantPrincipal);
  };
}
