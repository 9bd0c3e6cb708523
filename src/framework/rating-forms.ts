/** What the rating forms of executive directors ask, and what each score means: a district may edit all of it. */
import * as z from "zod";
import data from "./rating-forms.json";
import { READ_ONCE } from "./read-once";

const RatingForms = z.object({
  /** Raised whenever a returned form must be read in another way. */
  version: z.number().int().positive(),
  /** What collected scores on the responsibilities are called among ratings; never the practice rating's name. */
  instrument: z.string(),
  /** One of the instruments by which calibration knows a common case. */
  caseInstrument: z.string(),
  rounds: z.array(z.string().min(1)).min(1),
  /** Years as principal in which a career is an early one. */
  earlyCareerYears: z.number().int(),
  /** What stands in the roster's supervisor column where nobody supervises. */
  noDirector: z.array(z.string()),
  /** Best first. */
  levels: z.array(
    z.object({
      score: z.number().int(),
      name: z.string(),
      /** For the short message beside a cell. */
      short: z.string(),
      meaning: z.string(),
    }),
  ),
  /** Invented leaders whom every director rates; a district edits the texts on its Settings sheet. */
  cases: z.array(z.object({ name: z.string().regex(/^Case \d+$/), text: z.string().min(1) })),
});

export const ratingForms = RatingForms.parse(data, READ_ONCE);

/** The lowest and highest score of the scale. */
export const scale: { readonly low: number; readonly high: number } = {
  low: Math.min(...ratingForms.levels.map(({ score }) => score)),
  high: Math.max(...ratingForms.levels.map(({ score }) => score)),
};
