/** records → standardized: labels become standard, every record finds its school, what was typed stays on the sheet. */
import type { Vocabularies } from "../../framework/vocabulary";
import { gradesIn, standardsOfGrades } from "../match/grades";
import { wordsOf } from "../match/words";
import type { Records, SchoolRecord } from "../record/record";
import { shownAt } from "../sheet";
import type { Problem } from "../problem";
import type { LabelDecision } from "../state/decisions";
import { sourceOf } from "./gather-labels";
import { ownSpellings } from "./own-spellings";
import { duplicateSchools, repeatedSchools } from "./repeated-schools";
import { standardSchools } from "./schools";
import type { LabelResult, Standardized } from "./standardized";
import { vocabularyField, type StandardField } from "./vocabulary-field";

export interface Standards {
  readonly labels: readonly LabelDecision[];
  readonly vocabularies: Vocabularies;
}

/** Works per distinct label: a person's decision, else what is safe, else open. No record is lost but a school's second row. */
export function standardize(
  records: Records,
  { labels: decisions, vocabularies }: Standards,
): { standardized: Standardized; labels: readonly LabelResult[]; problems: readonly Problem[] } {
  const { leader, school, rating, survey, candidate, support } = records;
  const schools = standardSchools(records, decisions, vocabularies);

  const position = positionField(records, decisions, vocabularies);
  const race = vocabularyField(
    "race-ethnicity",
    [
      sourceOf(leader, (r) => r.raceEthnicity, "raceEthnicity"),
      sourceOf(candidate, (r) => r.raceEthnicity, "raceEthnicity"),
    ],
    decisions,
    vocabularies,
  );
  const status = vocabularyField(
    "status",
    [sourceOf(leader, (r) => r.status, "status"), sourceOf(candidate, (r) => r.status, "status")],
    decisions,
    vocabularies,
  );
  const type = vocabularyField("school-type", [sourceOf(school, (r) => r.type, "schoolType")], decisions, vocabularies);
  // "Charter" in a column of levels says the type; it is no level that a person must decide.
  const typeInLevel = vocabularyField("school-type", [sourceOf(school, (r) => r.level, "level")], [], vocabularies);
  const level = vocabularyField(
    "school-level",
    [sourceOf(school, (r) => r.level, "level")],
    decisions,
    vocabularies,
    {},
    (label) => (typeInLevel.standard(label) === null ? null : "a type of school, not a level"),
  );
  const surveyLevel = vocabularyField(
    "survey-level",
    [sourceOf(survey, (r) => r.level, "surveyLevel")],
    decisions,
    vocabularies,
  );
  const group = vocabularyField(
    "respondent-group",
    [sourceOf(survey, (r) => r.respondentGroup, "respondentGroup")],
    decisions,
    vocabularies,
  );
  const readiness = vocabularyField(
    "readiness",
    [sourceOf(candidate, (r) => r.readiness, "readiness")],
    decisions,
    vocabularies,
  );
  const listed = [sourceOf(school, (r) => r.cluster, "cluster")];
  const cluster = ownSpellings(
    "cluster",
    "cluster",
    listed,
    [...listed, sourceOf(leader, (r) => r.cluster, "cluster")],
    decisions,
    vocabularies,
  );
  const topics = [sourceOf(survey, (r) => r.topic, "topic")];
  const topic = ownSpellings("topic", "survey topic", topics, topics, decisions, vocabularies);

  const ofListed = (place: number): string | null => schools.of("school", place);
  const repeated = repeatedSchools(school, ofListed);
  const gradeLevel = levelByGrades(vocabularies);
  const fields: readonly StandardField[] = [
    position,
    race,
    status,
    type,
    level,
    surveyLevel,
    group,
    readiness,
    cluster,
    topic,
  ];
  return {
    standardized: {
      leader: leader.map((record, place) => ({
        ...record,
        school: schools.of("leader", place),
        position: position.standard(record.position),
        raceEthnicity: race.standard(record.raceEthnicity),
        status: status.standard(record.status),
        cluster: cluster.standard(record.cluster),
      })),
      school: school.flatMap((record, place) =>
        repeated.has(place)
          ? []
          : {
              ...record,
              school: ofListed(place),
              level: level.standard(record.level) ?? gradeLevel(record),
              type: type.standard(record.type) ?? typeInLevel.standard(record.level),
              cluster: cluster.standard(record.cluster),
            },
      ),
      rating: rating.map((record, place) => ({ ...record, school: schools.of("rating", place) })),
      survey: survey.map((record, place) => ({
        ...record,
        school: schools.of("survey", place),
        level: surveyLevel.standard(record.level),
        topic: topic.standard(record.topic) ?? record.topic,
        respondentGroup: group.standard(record.respondentGroup),
      })),
      candidate: candidate.map((record, place) => ({
        ...record,
        school: schools.of("candidate", place),
        position: position.standard(record.position),
        readiness: readiness.standard(record.readiness),
        raceEthnicity: race.standard(record.raceEthnicity),
        status: status.standard(record.status),
      })),
      support: support.map((record, place) => ({ ...record, school: schools.of("support", place) })),
      schoolNames: schools.names,
    },
    labels: [...fields.flatMap((field) => field.labels), ...schools.labels],
    problems: [
      ...fields.flatMap((field) => field.problems),
      ...schools.problems,
      ...duplicateSchools(school, repeated, schools.names, ofListed),
    ],
  };
}

/** Titles; the words of people's names are looked at only when a title may be a person's name. */
function positionField(
  { leader, candidate }: Records,
  decisions: readonly LabelDecision[],
  vocabularies: Vocabularies,
): StandardField {
  const sources = [
    // Where a heading says the position ("Principal"), the name's column is where it stands.
    sourceOf(leader, (r) => r.position, "position", "name", "lastName"),
    sourceOf(candidate, (r) => r.position, "currentPosition", "position"),
  ];
  let words: ReadonlySet<string> | null = null;
  const isName = (word: string): boolean => {
    words ??= new Set(
      [...new Set([...leader, ...candidate].map(({ name }) => name ?? ""))].flatMap((name) => wordsOf(name)),
    );
    return words.has(word);
  };
  return vocabularyField("position", sources, decisions, vocabularies, { isName });
}

/** The level that a school's grades say, for the schools whose level is not given. */
function levelByGrades({ byId }: Vocabularies): (record: SchoolRecord) => string | null {
  const vocabulary = byId["school-level"];
  const known = new Map<string, string | null>();
  return ({ segment, row }) => {
    const column = segment.columns.get("gradesOffered");
    if (column === undefined) return null;
    const shown = shownAt(segment.table.sheet, row, column);
    let level = known.get(shown);
    if (level === undefined) {
      const grades = gradesIn(shown);
      const standards = grades === null ? [] : standardsOfGrades(grades, vocabulary);
      known.set(shown, (level = standards.length === 1 ? (standards[0] ?? null) : null));
    }
    return level;
  };
}
