/** Crosswalks: an instrument's indicators or topics, and the responsibilities they are evidence of. */
import * as z from "zod";
import fiveEssentials from "./crosswalk/five-essentials.json";
import panorama from "./crosswalk/panorama.json";
import team from "./crosswalk/team.json";
import { READ_ONCE } from "./read-once";

const Entry = z.object({
  /** The indicator's short code: `A1`. */
  code: z.string().optional(),
  text: z.string(),
  /** Other spellings. */
  also: z.array(z.string()).default([]),
  responsibilities: z.array(z.string()),
  /** The survey's topic about the school's leaders, shown where no topic is named. */
  leadership: z.boolean().default(false),
  /** It measures the school, not its leader: offered where nothing else measures a responsibility. */
  standIn: z.boolean().default(false),
});

const Crosswalk = z.object({
  instrument: z.string(),
  kind: z.enum(["rating", "survey"]),
  names: z.array(z.string()),
  source: z.string(),
  entries: z.array(Entry),
});

export type Crosswalk = z.infer<typeof Crosswalk>;
export type CrosswalkEntry = z.infer<typeof Entry>;

export const crosswalks: readonly Crosswalk[] = [team, panorama, fiveEssentials].map((data) =>
  Crosswalk.parse(data, READ_ONCE),
);
