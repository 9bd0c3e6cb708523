/** The columns that say whom a row is about, and at which school: records of several kinds have them. */
import type { SegmentView } from "./segments";
import type { At, TableValues } from "./table-values";
import { joinedName } from "./value";

export interface LeaderColumns {
  readonly leaderIds: At<string>;
  /** The whole name, from one column or from two. */
  readonly people: At<string>;
  readonly schoolIds: At<string>;
  readonly schoolNames: At<string>;
}

/** Each read once for the segment's table. */
export function leaderColumns({ claim }: SegmentView, { text, name, id }: TableValues): LeaderColumns {
  const names = name(claim("name"));
  const firstNames = text(claim("firstName"));
  const lastNames = name(claim("lastName"));
  return {
    leaderIds: id(claim("leaderId")),
    people: (index) => names(index)?.name ?? joinedName(firstNames(index), lastNames(index)?.name ?? null),
    schoolIds: id(claim("schoolId")),
    schoolNames: text(claim("schoolName") ?? claim("schoolShortName")),
  };
}
