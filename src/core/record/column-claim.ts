/** A column's claim on a field; claims on the same field are rivals. */
import { isAccepted, total, type Candidate, type ColumnDraft } from "./column-draft";

export interface Claim extends Candidate {
  readonly draft: ColumnDraft;
  /** Names the repeated group, "" for the columns of the row itself. */
  readonly post: string;
  readonly year: string | null;
  /** What the heading says beside the field: the round of an average ("Fall", "Observation 2"); "share" beside a column of counts. */
  readonly variant: string | null;
  readonly how: "decision" | "heading" | "heading-and-content" | "content";
  readonly why: string;
}

/** A column that is not used, and why. */
export interface Refusal {
  readonly draft: ColumnDraft;
  readonly how: "ambiguous" | "not-used" | "decision";
  readonly why: string;
  readonly candidates: readonly string[];
  /** Headings of the columns that could be the same field. */
  readonly rivals: readonly string[];
}

export interface Weighed {
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
}

const CLEARLY_BETTER = 0.12;
const CLOSE = 0.06;
const CONFIRMED = 0.3;

export const claimOf = (draft: ColumnDraft, candidate: Candidate, label: string, post = ""): Claim => ({
  ...candidate,
  draft,
  post,
  year: draft.year,
  variant: null,
  how: candidate.fit >= CONFIRMED ? "heading-and-content" : "heading",
  why:
    candidate.fit >= CONFIRMED
      ? `The heading says ${label}, and the values agree.`
      : draft.profile.values === 0
        ? `The heading says ${label}; the column has no values yet.`
        : `The heading says ${label}.`,
});

export const refusal = (
  draft: ColumnDraft,
  how: Refusal["how"],
  why: string,
  candidates: readonly string[] = [],
  rivals: readonly string[] = [],
): Refusal => ({ draft, how, why, candidates, rivals });

/** The candidates of a column that are as good as its best one. */
export function closest(candidates: readonly Candidate[]): readonly Candidate[] {
  const accepted = candidates.filter(isAccepted);
  const best = accepted[0];
  return best === undefined ? [] : accepted.filter((one) => total(best) - total(one) < CLOSE);
}

/**
 * Rivals for one field: a clearly better one wins, columns with the same values are one, a column without values gives way;
 * otherwise none is used.
 */
export function settleRivals(
  claims: readonly Claim[],
  label: (field: string) => string,
  sameValues: (one: ColumnDraft, other: ColumnDraft) => boolean,
): Weighed {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.field}|${claim.post}|${claim.year ?? ""}|${claim.variant ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  const kept: Claim[] = [];
  const refusals: Refusal[] = [];
  for (const group of groups.values()) {
    const chosen = chooseAmong(group, sameValues);
    if (chosen !== null) {
      kept.push(chosen);
      for (const { draft, field } of group) {
        if (draft === chosen.draft) continue;
        const by = `"${chosen.draft.column.heading}"`;
        refusals.push(
          refusal(draft, "not-used", `It could be the ${label(field)} too, but ${by} says that more clearly.`, [field]),
        );
      }
      continue;
    }
    const headings = group.map(({ draft }) => draft.column.heading);
    for (const { draft, field } of group) {
      const rivals = headings.filter((_, index) => group[index]?.draft !== draft);
      const why = `It could be the ${label(field)}, and so could ${rivals.map((rival) => `"${rival}"`).join(" and ")}; a person decides.`;
      refusals.push(refusal(draft, "ambiguous", why, [field], rivals));
    }
  }
  return { claims: kept, refusals };
}

function chooseAmong(
  group: readonly Claim[],
  sameValues: (one: ColumnDraft, other: ColumnDraft) => boolean,
): Claim | null {
  const byDecision = group.find(({ how }) => how === "decision");
  if (byDecision !== undefined) return byDecision;
  const filled = group.filter(({ draft }) => draft.profile.values > 0);
  const field = filled.length > 0 ? filled : group;
  const sorted = [...field].sort((one, other) => total(other) - total(one));
  const [best, second] = sorted;
  if (best === undefined) return null;
  if (second === undefined || total(best) - total(second) >= CLEARLY_BETTER) return best;
  const first = group.find((claim) => field.includes(claim)) ?? best;
  return field.every((claim) => claim === first || sameValues(first.draft, claim.draft)) ? first : null;
}
