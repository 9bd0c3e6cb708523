/** What a vocabulary must say, and the vocabularies that come with the product. A new spelling is one more word in a JSON file. */
import * as z from "zod";
import abbreviations from "./vocabulary/abbreviations.json";
import givenNames from "./vocabulary/given-names.json";
import position from "./vocabulary/position.json";
import raceEthnicity from "./vocabulary/race-ethnicity.json";
import rating from "./vocabulary/rating.json";
import readiness from "./vocabulary/readiness.json";
import respondentGroup from "./vocabulary/respondent-group.json";
import schoolLevel from "./vocabulary/school-level.json";
import schoolType from "./vocabulary/school-type.json";
import status from "./vocabulary/status.json";
import surveyLevel from "./vocabulary/survey-level.json";
import titles from "./vocabulary/titles.json";
import { READ_ONCE } from "./read-once";

const words = z.array(z.string().min(1));

const standardSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What people read. */
  label: z.string().min(1),
  spellings: words,
  /** The Ed-Fi descriptor's code value that it corresponds to. */
  edFi: z.string().optional(),
  /** Its place on an ordered scale, lowest first; absent where the order says nothing about it. */
  order: z.number().optional(),
  /** Many different labels stand under it: a label says more than it, so it is never written over one. */
  catchAll: z.literal(true).optional(),
});

const vocabularySchema = z.strictObject({
  id: z.string(),
  /** In plain words, as in a sentence: "race or ethnicity". */
  name: z.string(),
  version: z.string(),
  /** Where the standards and spellings come from. */
  source: z.string(),
  /** Short forms of words, read as the whole word. */
  short: z.record(z.string(), z.string()).optional(),
  standards: z.array(standardSchema).min(1),
  /** Labels that could mean several standards, best first: proposed, never applied. */
  open: z.array(z.strictObject({ spellings: words, candidates: words })).optional(),
  /** Systems of short codes; one is used only where the column's labels show that it is the one. */
  codes: z.array(z.strictObject({ name: z.string(), codes: z.record(z.string(), z.string()) })).optional(),
  /** How labels made of several words are read. */
  mentions: z
    .strictObject({
      /** Words that name a standard, by its id. The longest fitting words count. */
      phrases: z.record(z.string(), words),
      /** Words that take back what they name: "not of Hispanic origin". */
      denied: words,
      /** Words that say nothing. */
      ignored: words,
      /** A standard that holds whatever else is named. */
      wins: words,
      /** What several named standards mean together: ids in alphabetical order joined by "+"; "*" is any. */
      several: z.record(z.string(), z.string()),
    })
    .optional(),
  /** What a range of grades means: lowest and highest grade within these (pre-K is -1, K is 0). The first that fits counts. */
  grades: z
    .array(
      z.strictObject({
        lowest: z.tuple([z.number(), z.number()]),
        highest: z.tuple([z.number(), z.number()]),
        candidates: words.min(1),
      }),
    )
    .optional(),
});
/** A closed list of standard labels with the spellings that districts use. */
export type Vocabulary = z.infer<typeof vocabularySchema>;

const abbreviationSchema = z.strictObject({
  from: words,
  /** Several: it can mean either. */
  to: words,
  /** Where in the label it may stand; anywhere when absent. */
  at: z.enum(["first", "after-first", "last", "middle", "before-last"]).optional(),
  /** Sure: always expanded. Otherwise both readings are tried. */
  sure: z.boolean(),
});
/** One abbreviation and what it stands for. */
export type Abbreviation = z.infer<typeof abbreviationSchema>;

const abbreviationsSchema = z.strictObject({
  source: z.string(),
  school: z.array(abbreviationSchema),
  title: z.array(abbreviationSchema),
  /** Words that distinguish nothing in a school's name. */
  fillers: words,
  /** Words that do not name a school by themselves; typing mistakes in them are mended. */
  generic: words,
  /** Words that say a school's level; names whose levels differ are different schools. */
  levels: z.record(
    z.string(),
    z.strictObject({
      words,
      /** Words that say no more than the level itself, so that names which differ in them alone are one school's. */
      alike: z.array(z.string()),
    }),
  ),
  /** Words that end a name that was cut off. */
  dangling: words,
  /** Words for the district's own offices, which are no schools. */
  offices: words,
});
/** Abbreviations and word classes for school names, titles and other labels. */
export type Abbreviations = z.infer<typeof abbreviationsSchema>;

const titleRuleSchema = z.strictObject({
  /** The noun that the title ends in, before any "of", "for" or comma. */
  heads: words,
  /** At least one of these stands before the head. `@name` is a class. */
  with: words.optional(),
  /** Nothing else than these and `with` may stand before the head; absent: anything may. */
  only: z.array(z.string()).optional(),
  /** "none": nothing follows the head. Words: what follows has at least one of them, (`aboutOnly`) nothing else, (`aboutNot`) none. */
  about: z.union([z.literal("none"), words]).optional(),
  aboutOnly: words.optional(),
  aboutNot: words.optional(),
  /** One: applied. Several: proposed, best first. None: the title stays unknown. */
  candidates: z.array(z.string()),
});
/** One rule of the title grammar; the first rule that fits decides. */
export type TitleRule = z.infer<typeof titleRuleSchema>;

const titlesSchema = z.strictObject({
  source: z.string(),
  /** Words of the same kind, used in rules as `@name`. */
  classes: z.record(z.string(), words),
  /** Nouns for people; the last one before "of", "for" or a comma is the title's head. */
  heads: words,
  /** Nouns that end a phrase about a place: "Principal's Office". */
  places: words,
  prepositions: words,
  honorifics: words,
  /** Words that may stand before or after a head in another piece of the title: "Principal, Assistant". */
  movable: words,
  rules: z.array(titleRuleSchema),
  /** Titles without a head noun, all of whose words are of these classes. */
  headless: z.array(z.strictObject({ only: words, candidates: words.min(1) })),
  /** Which position counts when a title joins several, first wins. */
  ranks: words,
  /** Staff heads that never lead, so "Secretary/Principal" stays open. */
  clerical: words,
  /** Heads that lead only when nothing else is joined to them: "Project Manager/Administrator" stays open. */
  weak: words,
});
/** How a job title is read. */
export type TitleGrammar = z.infer<typeof titlesSchema>;

export const VOCABULARY_IDS = [
  "position",
  "race-ethnicity",
  "school-level",
  "school-type",
  "rating",
  "survey-level",
  "respondent-group",
  "readiness",
  "status",
] as const;
export type VocabularyId = (typeof VOCABULARY_IDS)[number];

export interface Vocabularies {
  readonly byId: Readonly<Record<VocabularyId, Vocabulary>>;
  readonly abbreviations: Abbreviations;
  readonly titles: TitleGrammar;
  /** Common given names, in lower case, that are not also words of a title. */
  readonly givenNames: readonly string[];
}

/** The vocabularies that come with the product, checked. */
export const vocabularies: Vocabularies = {
  byId: {
    position: vocabularySchema.parse(position, READ_ONCE),
    "race-ethnicity": vocabularySchema.parse(raceEthnicity, READ_ONCE),
    "school-level": vocabularySchema.parse(schoolLevel, READ_ONCE),
    "school-type": vocabularySchema.parse(schoolType, READ_ONCE),
    rating: vocabularySchema.parse(rating, READ_ONCE),
    "survey-level": vocabularySchema.parse(surveyLevel, READ_ONCE),
    "respondent-group": vocabularySchema.parse(respondentGroup, READ_ONCE),
    readiness: vocabularySchema.parse(readiness, READ_ONCE),
    status: vocabularySchema.parse(status, READ_ONCE),
  },
  abbreviations: abbreviationsSchema.parse(abbreviations, READ_ONCE),
  titles: titlesSchema.parse(titles, READ_ONCE),
  givenNames: z.strictObject({ source: z.string(), names: words }).parse(givenNames, READ_ONCE).names,
};

/** What people read for a standard label's id; the id itself when the vocabulary does not have it. */
export const standardLabel = (vocabulary: Vocabulary, id: string): string =>
  vocabulary.standards.find((standard) => standard.id === id)?.label ?? id;
