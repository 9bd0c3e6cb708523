/** What counts as a common case, and when strict directors can be told from weaker schools. */
import * as z from "zod";
import data from "./calibration.json";
import { READ_ONCE } from "./read-once";

const Calibration = z.object({
  /** Every row of such an instrument rates a case, whatever the case is called. */
  caseInstruments: z.array(z.string()),
  /** With a number or one letter behind it, and at no school, a name of a case: "Case 1", "Vignette B". */
  caseNames: z.array(z.string()),
  /** Fewer cases that every director rated tell nothing. */
  fewestCases: z.number().int().min(2),
  /** An adjusted figure of fewer leaders is hidden. */
  fewestLeaders: z.number().int(),
  /** Changes of director, for each director of a connected set, below which adjusting adds more error than it takes away (npm run quality). */
  movesPerDirector: z.number(),
  /** Years as principal at which the next band of experience begins. */
  experienceFrom: z.array(z.number()),
  /** A director who rated fewer leaders is named in a note. */
  fewLeaders: z.number().int(),
  /** A round with at least so many scored indicators, all alike, is a straight line. */
  straightFrom: z.number().int(),
  /** A round is expected of everybody when this share of the rated leaders has it. */
  expectedRound: z.number().min(0).max(1),
});

export const calibration = Calibration.parse(data, READ_ONCE);
