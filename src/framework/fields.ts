/** What columns may mean: the fields of each dataset, the headings people give them, and the words that values are written in. */
import * as z from "zod";
import { crosswalks } from "./crosswalks";
import data from "./fields.json";
import { READ_ONCE } from "./read-once";

const Phrases = z.array(z.string().min(1));
const DatasetId = z.enum(["leader", "school", "rating", "survey", "candidate", "support"]);

const CONTENTS = [
  "id",
  "personName",
  "personWord",
  "schoolName",
  "shortName",
  "groupLabel",
  "position",
  "race",
  "gender",
  "level",
  "schoolType",
  "status",
  "readiness",
  "surveyLevel",
  "respondentGroup",
  "hispanicFlag",
  "ratingLabel",
  "roundLabel",
  "years",
  "orderNumber",
  "date",
  "share",
  "count",
  "countOrShare",
  "score",
  "average",
  "schoolYear",
  "grades",
  "text",
] as const;

/** What a column's values look like when they belong to a field. */
export type Content = (typeof CONTENTS)[number];

const Field = z.object({
  id: z.string(),
  /** Plain words for people: "years as assistant principal". */
  label: z.string(),
  datasets: z.array(DatasetId).min(1),
  content: z.enum(CONTENTS),
  /** Headings that say the field. */
  phrases: Phrases,
  /** Headings that may say it, when the values agree and no other column says it better. */
  weak: Phrases.default([]),
  /** Headings that name the field where no other column names it better. */
  general: Phrases.default([]),
  /** Words that may stand beside a phrase without changing what it means. */
  with: Phrases.default([]),
  /** Words beside a phrase that make it mean something else. */
  without: Phrases.default([]),
});

const Need = z.object({
  /** One of these is needed. */
  fields: Phrases.min(1),
  label: z.string().optional(),
  /** What cannot be told without it. */
  consequence: z.string(),
  /** table: each table of the dataset needs it; year: one table of the dataset in each school year. */
  when: z.enum(["table", "year"]),
});

const DatasetFacts = z.object({ label: z.string(), needs: z.array(Need) });

const FieldData = z.object({
  fields: z.array(Field),
  /** One column a group of students. */
  races: z.array(z.object({ id: z.string(), label: z.string(), phrases: Phrases, without: Phrases })),
  /** Posts that headings name: a column "Assistant Principal 2" holds people, and says their position. */
  roles: z.array(
    z.object({
      words: z.string(),
      position: z.boolean(),
      head: z.boolean(),
      /** A sheet named for it lists nobody else: "Assistant Principals 2023-24". */
      title: z.boolean().default(false),
    }),
  ),
  /** Words that may stand beside a role in a sheet's name or title. */
  titleFillers: Phrases,
  /** Columns that are known and not used. `words` anywhere in a heading decide; `phrases` must be the heading. */
  notUsed: z.array(
    z.object({
      what: z.string(),
      words: Phrases.default([]),
      phrases: Phrases.default([]),
      /** Not a rating indicator either, whatever its values. */
      neverIndicator: z.boolean().default(false),
      /** Fields that the same heading says in a table of their kind: "Date" among ratings. */
      yieldsTo: Phrases.default([]),
    }),
  ),
  neverMeans: Phrases,
  fillers: Phrases,
  abbreviations: z.record(z.string(), z.string()),
  ordinals: z.record(z.string(), z.number()),
  studentColumnWords: Phrases,
  notStudentWords: Phrases,
  percentWords: Phrases,
  contexts: z.object({ rating: Phrases, survey: Phrases, candidate: Phrases, support: Phrases }),
  /** Sheets about something else that name people and schools too; so many of these headings tell them. */
  otherSheets: z.array(z.object({ what: z.string(), phrases: Phrases, least: z.number().int().positive() })),
  /** Who is scored in an interview: no ratings of leaders in office. */
  applicantWords: Phrases,
  /** Teachers' own ratings and lists, which are no leaders'. */
  teacherWords: Phrases,
  /** Names of rating instruments that are not the district's practice rating. */
  otherInstruments: Phrases,
  survey: z.object({
    topicPrefixes: Phrases,
    topicSuffixes: Phrases,
    favorableWords: Phrases,
    otherRespondents: Phrases,
    /** Words of a sheet's name or title that say who answered. */
    titleRespondents: z.array(z.object({ words: Phrases, group: z.string() })),
  }),
  /** Words that are often found in values of a kind. */
  vocabularies: z.object({
    position: Phrases,
    school: Phrases,
    level: Phrases,
    schoolType: Phrases,
    race: Phrases,
    gender: Phrases,
    status: Phrases,
    readiness: Phrases,
    surveyLevel: Phrases,
    respondentGroup: Phrases,
    hispanic: Phrases,
    round: Phrases,
  }),
  /** Whole values, in small letters. */
  values: z.object({
    vacant: Phrases,
    blank: Phrases,
    notScored: Phrases,
    suppressed: Phrases,
    yes: Phrases,
    honorifics: Phrases,
    ratingWords: z.record(z.string(), z.number()),
    averageWords: Phrases,
  }),
  datasets: z.object({
    leader: DatasetFacts,
    school: DatasetFacts,
    rating: DatasetFacts,
    survey: DatasetFacts,
    candidate: DatasetFacts,
    support: DatasetFacts,
  }),
  /** Typed positions whose blank name is a vacancy. */
  headPositions: Phrases,
  /** Lowest and highest sensible number, by field. */
  ranges: z.record(z.string(), z.tuple([z.number(), z.number()])),
  ratingScale: z.object({ low: z.number(), high: z.number() }),
});

export type Field = z.infer<typeof Field>;
export type Fields = z.infer<typeof FieldData> & {
  /** Topics and items of the surveys we know. */
  readonly topics: readonly string[];
  /** Names and codes of the rating indicators we know. */
  readonly indicators: readonly string[];
  /** Names of instruments, as people write them, with the name we use. */
  readonly instruments: readonly { readonly written: string; readonly instrument: string; readonly kind: string }[];
};

const named = (kind: "rating" | "survey"): readonly string[] =>
  crosswalks
    .filter((crosswalk) => crosswalk.kind === kind)
    .flatMap(({ entries }) =>
      entries.flatMap(({ code, text, also }) => [...(code === undefined ? [] : [code]), text, ...also]),
    );

export const fields: Fields = {
  ...FieldData.parse(data, READ_ONCE),
  topics: named("survey"),
  indicators: named("rating"),
  instruments: [
    ...crosswalks.flatMap(({ names, instrument, kind }) =>
      [...new Set([instrument, ...names])].map((written) => ({ written, instrument, kind })),
    ),
    ...data.otherInstruments.map((written) => ({ written, instrument: written, kind: "rating" })),
  ],
};
