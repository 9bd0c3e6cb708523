/** What a leadership framework must say: roles, their responsibilities, and the key behaviors of each. */
import * as z from "zod";
import mnps from "./mnps.json";
import { READ_ONCE } from "./read-once";

const Responsibility = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  keyBehaviors: z.array(z.string()).min(1),
});

const Framework = z.object({
  name: z.string(),
  source: z.string(),
  roles: z.array(z.object({ name: z.string(), responsibilities: z.array(Responsibility).min(1) })).min(1),
});

export type Responsibility = z.infer<typeof Responsibility>;
export type Framework = z.infer<typeof Framework>;

export const framework: Framework = Framework.parse(mnps, READ_ONCE);

/** All responsibilities in the framework's order. */
export const responsibilitiesOf = ({ roles }: Framework): readonly Responsibility[] =>
  roles.flatMap(({ responsibilities }) => responsibilities);
