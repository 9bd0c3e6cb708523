/** What data each figure needs, so that missing data can be ranked by the figures it holds back. */
import * as z from "zod";
import dataNeeds from "./data-needs.json";
import { READ_ONCE } from "./read-once";

const DataNeed = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string(),
  /** Metrics whose known of how many tells how much of the data is there; the first that applies. */
  measuredBy: z.array(z.string()).min(1),
  holdsBack: z.array(z.string()).min(1),
  /** It is asked for only where there is a roster to put it on. */
  needsRoster: z.boolean(),
  /** Sheets of so many school years before hold cells that count too. */
  yearsBack: z.number().int().default(0),
  /** The start of "… is known for 141 of 158 heads of school." */
  partly: z.string(),
  /** Problems that are cells to mend; with a field, only where the field is one of `fields`. */
  codes: z.array(z.string()),
  fields: z.array(z.string()),
});

export type DataNeed = z.infer<typeof DataNeed>;

export const needs: readonly DataNeed[] = z.array(DataNeed).parse(dataNeeds, READ_ONCE);
