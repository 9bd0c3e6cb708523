/** What becomes of principals who leave a school, and from how many years that is expected again. */
import * as z from "zod";
import data from "./succession.json";
import { READ_ONCE } from "./read-once";

const Succession = z.object({
  /** A head of school who now holds such a position was promoted. */
  promotedTo: z.array(z.string()),
  retiredStatus: z.array(z.string()),
  /** Rosters in a row from which vacancies are expected. */
  fewestRosters: z.number().int().min(2),
  mostRosters: z.number().int(),
  /** First-year principals with a rating from which their ratings are compared. */
  fewestFirstYear: z.number().int().min(3),
  /** Completed years at hire at which a band begins. */
  assistantBands: z.array(z.number().int()).min(1),
  educationBands: z.array(z.number().int()).min(1),
});

export const succession = Succession.parse(data, READ_ONCE);
