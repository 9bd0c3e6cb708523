/** Who may be the head of a school, and who counts as one of its leaders. */
import * as z from "zod";
import data from "./headship.json";
import { READ_ONCE } from "./read-once";

const Headship = z.object({
  /** Position ids that may head a school, first choice first. */
  heads: z.array(z.string()),
  /** Position ids of a school's leaders. */
  leaders: z.array(z.string()),
  /** Position ids that stand for many different jobs, of which one person may well hold two. */
  manyJobs: z.array(z.string()),
  /** Status ids of people who no longer hold their post. */
  notInPost: z.array(z.string()),
});

export type Headship = z.infer<typeof Headship>;

export const headship: Headship = Headship.parse(data, READ_ONCE);
