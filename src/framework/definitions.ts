/** What each metric is, in words that a cabinet can read and a formula that an analyst can check: the lines of Definitions. */
import * as z from "zod";
import definitionsData from "./definitions.json";
import { READ_ONCE } from "./read-once";

const Definition = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Raised whenever the meaning of the figure changes. */
  version: z.number().int().positive(),
  name: z.string().min(1),
  text: z.string().min(1),
  formula: z.string().min(1),
  source: z.string().min(1),
});

export type Definition = z.infer<typeof Definition>;

export const definitions: readonly Definition[] = z.array(Definition).parse(definitionsData, READ_ONCE);

const byId = new Map(definitions.map((definition) => [definition.id, definition]));

/** `team-average/1`: how a figure names its definition. */
export function definitionKey(id: string): string {
  const definition = byId.get(id);
  if (definition === undefined) throw new Error(`No definition of ${id}`);
  return `${definition.id}/${definition.version}`;
}
