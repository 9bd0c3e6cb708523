/** What decides how a figure is made or a gap is called one, where the district's Settings sheet says nothing. */
import * as z from "zod";
import thresholdsData from "./thresholds.json";
import { READ_ONCE } from "./read-once";

const Share = z.number().min(0).max(1);

const Thresholds = z.object({
  practice: z.object({
    /** The practice rating's instrument, as its crosswalk calls it; ratings by another are not averaged with it. */
    instrument: z.string(),
    /** Scores in the same export that are not practice ratings. */
    notPractice: z.array(z.string()),
    /** Averages at or above which shares are shown; the adopted cut's neighbors test whether a gap holds. */
    cuts: z.array(z.number()),
  }),
  survey: z.object({
    respondents: z.string(),
    strongLevels: z.array(z.string()),
    /** Levels that only the longer scale has. */
    outermostLevels: z.array(z.string()),
    /** Levels that say that there is no result. */
    noResultLevels: z.array(z.string()),
  }),
  interimPositions: z.array(z.string()),
  notOfColor: z.array(z.string()),
  unknownRace: z.array(z.string()),
  /** A district figure that moves more than `jump` from one year to the next has a new definition, not a new district. */
  trendBreaks: z.array(z.object({ metric: z.string(), jump: Share })),
  gaps: z.object({
    /** The size that weighs 1. */
    whole: z.object({ points: Share, vacantShare: Share, withoutMentor: Share }),
    /** A smaller difference is no gap. */
    least: z.object({ points: Share }),
    /** The certainty of a difference that chance alone could make. */
    uncertain: Share,
    /**
     * Where many cells are looked at (responsibilities by groups of schools, clusters and levels), one is named where chance alone would
     * name any of them so rarely: Holm's correction of probabilities, see `core/statistics/holm`.
     */
    chance: Share,
    /** A gap that this many changed answers would close is fragile. */
    fewChanges: z.number().int(),
    /** The weight of a responsibility that nothing measures. */
    unmeasured: Share,
    /** A responsibility measured for a smaller share of leaders is thinly covered. */
    thinCoverage: Share,
    /** The weight of one figure that missing data holds back whole. */
    heldBack: Share,
    /** Data that is missing in a smaller share is left to Data Issues. */
    worthNaming: Share,
    /** A principal is early in the career for so many years. */
    earlyYears: z.number().int(),
    /** A cluster or level is a gap of its own beside the district's. */
    standsOut: z.object({
      /** With fewer it is not said. */
      leastLeaders: z.number().int(),
      /** How much larger than the district's gap it must be. */
      points: Share,
      /** It weighs less than the same gap of the whole district. */
      weight: Share,
    }),
    development: z.object({
      /** A figure of fewer leaders is not shown. */
      leastLeaders: z.number().int(),
      /** A smaller distance from leaders' own average, in rating points, is no gap. */
      least: z.number().positive(),
      /** The distance that weighs 1. */
      whole: z.number().positive(),
      /**
       * Raters tell responsibilities apart when more than this part of the differences between scores lies within leaders. They often do
       * not: Grissom, Blissett and Mitani 2018 (Educational Evaluation and Policy Analysis 40:3). The cut is this project's own.
       */
      separates: Share,
      /** So many groups of schools are named, the weightiest first. */
      most: z.number().int(),
    }),
  }),
  /** What may leave the district: NCES 2011-603. */
  share: z.object({
    /** Ratings of fewer people, or shares of fewer students, are hidden. */
    minimum: z.number().int(),
    /** Smaller shares of students, and larger than what is left of 1, are shown as a range. */
    codedShare: Share,
    /** What a hidden figure could be reaches at least so far, in people, or over all that it ever could. */
    width: z.number().int(),
  }),
});

export type Thresholds = z.infer<typeof Thresholds>;

export const thresholds: Thresholds = Thresholds.parse(thresholdsData, READ_ONCE);
