/** Columns that name a post: several leaders a row, each with what its columns say. */
import type { Fields } from "../../framework/fields";
import { claimOf, refusal, type Claim, type Refusal, type Weighed } from "./column-claim";
import { isAccepted, total, type Candidate, type ColumnDraft, type Recognition } from "./column-draft";
import { fitOf } from "./content-fit";
import type { Post } from "./repeated-groups";

const SAYS_IT = 0.94;
const LOOKS_LIKE_NAMES = 0.3;

export const postKey = ({ role, ordinal }: Post, year: string | null): string =>
  [role, ordinal ?? "", year ?? ""].join("|");

/** Claims of columns whose heading names a post, unless the whole heading says a field by itself ("Principal Supervisor"). */
export function postClaims(drafts: readonly ColumnDraft[], { fields, matcher }: Recognition): Weighed {
  const facts = new Map(fields.fields.map((field) => [field.id, field]));
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  for (const draft of drafts) {
    const { post, profile } = draft;
    if (post === null) continue;
    const whole = draft.candidates.find(isAccepted);
    if (whole !== undefined && whole.score >= SAYS_IT) continue;
    if (draft.known !== null && draft.known.score >= SAYS_IT) continue;
    const best = bestFor(post, draft, facts, matcher.fieldsOf);
    if (best === null) continue;
    if (best.field === "name" && best.fit < LOOKS_LIKE_NAMES && profile.values > 0 && post.typed === null) continue;
    const person = post.ordinal === null ? `the ${post.role}` : `the ${post.role} ${post.ordinal}`;
    const label = best.field === "name" ? `who is ${person}` : `the ${facts.get(best.field)?.label ?? ""} of ${person}`;
    claims.push(claimOf(draft, best, label, postKey(post, draft.year)));
  }
  return dropLonelyPosts(claims, refusals);
}

function bestFor(
  { rest }: Post,
  { profile }: ColumnDraft,
  facts: ReadonlyMap<string, Fields["fields"][number]>,
  fieldsOf: (words: readonly string[]) => readonly { readonly field: string; readonly score: number }[],
): Candidate | null {
  const matches = rest.length === 0 ? [{ field: "name", score: 1 }] : fieldsOf(rest);
  const candidates = matches
    .filter(({ field }) => facts.get(field)?.datasets.includes("leader") === true)
    .map(({ field, score }) => ({ field, score, fit: fitOf(facts.get(field)?.content ?? "text", profile) }))
    .filter(isAccepted)
    .sort((one, other) => total(other) - total(one));
  return candidates[0] ?? null;
}

/** What columns say about a post without a name belongs to the leader of the row. */
function dropLonelyPosts(claims: readonly Claim[], refusals: readonly Refusal[]): Weighed {
  const named = new Set(claims.filter(({ field }) => field === "name" || field === "lastName").map(({ post }) => post));
  return {
    claims: claims.map((claim) => (named.has(claim.post) ? claim : { ...claim, post: "" })),
    refusals,
  };
}

/** In a table about named people, another post's column says who leads their school: known, and not used. */
export function besideNamedPeople(posts: readonly Claim[]): Weighed {
  const isOther = ({ post, field }: Claim): boolean =>
    post !== "" && (field === "name" || field === "firstName" || field === "lastName");
  return {
    claims: posts.filter((claim) => !isOther(claim) && claim.post === ""),
    refusals: posts
      .filter((claim) => claim.post !== "")
      .map(({ draft, field }) =>
        refusal(draft, "not-used", "It is about another person than the leader in the row: known, and not used.", [
          field,
        ]),
      ),
  };
}
