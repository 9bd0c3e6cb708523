/** On which fields each figure rests, so that it can be said which figures wait for a decision or a cell. */
import * as z from "zod";
import figureInputsData from "./figure-inputs.json";
import { READ_ONCE } from "./read-once";

const FigureInput = z.object({
  figures: z.array(z.string()).min(1),
  dataset: z.enum(["leader", "school", "rating", "survey", "candidate"]),
  /** Ids of fields; a part of a field (`students:black`) counts as the field. */
  fields: z.array(z.string()).min(1),
  /** How many school years before the figure's own the rows may be of. */
  yearsBack: z.number().int().min(0),
});

type FigureInput = z.infer<typeof FigureInput>;

export const figureInputs: readonly FigureInput[] = z.array(FigureInput).parse(figureInputsData, READ_ONCE);
