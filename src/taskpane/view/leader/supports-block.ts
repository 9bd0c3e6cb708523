/** What is done for a leader: coaching, institutes, visits. */
import { longDate } from "../../../core/day";
import { plainWords } from "../../../core/state/plain-words";
import type { Analysis } from "../../../core/report/analysis";
import { supportText } from "../../../core/tag/tag";
import type { TaggedSupport } from "../../../core/tag/tagged";
import { linkToRecord, type CellLink } from "../cell-link";
import type { Person } from "./leader-book";

export interface SupportLine {
  /** As typed. */
  readonly text: string;
  /** Names of the responsibilities that it is work on. */
  readonly responsibilities: readonly string[];
  /** When, and how it stands, as far as given: `September 4, 2025 to January 30, 2026. In progress.` */
  readonly facts: string;
  readonly cell: CellLink;
}

/** Newest year first; of the leader, or of the school where no leader is named. null: no sheet lists supports. */
export function supportsOf({ key, posts }: Person, { tagged }: Analysis): readonly SupportLine[] | null {
  if (tagged.support.length === 0) return null;
  const [newest] = posts;
  const isOwn = ({ person, school, schoolYear }: TaggedSupport): boolean =>
    person === null
      ? posts.some(
          (post) =>
            post.head && post.school === school && post.schoolYear === (schoolYear ?? newest?.schoolYear ?? null),
        )
      : person === key;
  return tagged.support
    .filter(isOwn)
    .toSorted((one, other) => ((one.schoolYear ?? "") < (other.schoolYear ?? "") ? 1 : -1))
    .map((support) => ({
      text: supportText(support),
      responsibilities: support.tags.map(({ id }) => plainWords.responsibilities.get(id) ?? id),
      facts: factsOf(support),
      cell: linkToRecord(support, "supportText", "supportWhat"),
    }));
}

function factsOf({ start, end, status }: TaggedSupport): string {
  const [from, to] = [start, end].map((day) => (day === null ? null : longDate(day)));
  const when = from && to ? `${from} to ${to}` : from ? `From ${from}` : to ? `To ${to}` : null;
  return [when, status].flatMap((fact) => (fact === null ? [] : `${fact}.`)).join(" ");
}
