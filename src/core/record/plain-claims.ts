/** Which field each column of a row is, by heading, values, and what the table's other columns are. */
import { calibration } from "../../framework/calibration";
import type { Fields } from "../../framework/fields";
import { claimOf, closest, refusal, type Claim, type Refusal, type Weighed } from "./column-claim";
import { isAccepted, type Candidate, type ColumnDraft } from "./column-draft";
import type { Situation } from "./situation";

type Dataset = Fields["fields"][number]["datasets"][number];

const SAYS_IT = 0.94;
const CONTRADICTED = -0.8;
/** By the values of nearly all its cells. */
const MOSTLY = 0.9;
/** Any heading that says the field is worth more. */
const LEAST_CLAIM = 0.6;

/** Datasets that a table is only about when something says so. */
const SPECIAL: readonly Dataset[] = ["rating", "survey", "candidate", "support"];

/** Claims on fields that stand once a row; headings that cannot be told apart are refused with what they could be. */
export function plainClaims(drafts: readonly ColumnDraft[], situation: Situation, fields: Fields): Weighed {
  const labels = new Map(fields.fields.map(({ id, label }) => [id, label]));
  const datasets = new Map(fields.fields.map(({ id, datasets }) => [id, datasets]));
  const label = (field: string): string => labels.get(field) ?? field;
  const special = (field: string): readonly Dataset[] =>
    (datasets.get(field) ?? []).every((dataset) => SPECIAL.includes(dataset)) ? (datasets.get(field) ?? []) : [];

  /** A weak heading of a special dataset counts only in a table of that kind. */
  const fitsTable = ({ field, score }: Candidate): boolean => {
    const kinds = special(field);
    return (
      kinds.length === 0 ||
      score > 0.8 ||
      kinds.some((kind) => kind !== "leader" && kind !== "school" && situation[kind])
    );
  };
  const clearElsewhere = (draft: ColumnDraft, candidate: Candidate): boolean =>
    drafts.some(
      (other) =>
        other !== draft &&
        other.candidates.some(
          (one) => one.field === candidate.field && isAccepted(one) && one.score >= candidate.score + 0.1,
        ),
    );

  const namesPeople = situation.has("name") || situation.has("lastName") || situation.has("leaderId");
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  for (const draft of drafts) {
    const candidates = draft.candidates.filter(fitsTable);
    const known = draft.known;
    const best = candidates.find(isAccepted);
    const yields = best !== undefined && known?.yieldsTo.includes(best.field) === true;
    if (known !== null && !yields && (best === undefined || best.score < known.score)) {
      refusals.push(refusal(draft, "not-used", `It is ${known.what}: known, and not used.`));
      continue;
    }
    let near = closest(candidates);
    if (near.length > 1) near = keepWhere(near, (one) => !clearElsewhere(draft, one));
    if (near.length > 1) near = keepWhere(near, (one) => byKind(one, situation, datasets));
    if (near.length > 1) near = keepWhere(near, (one) => one.field !== "level" && one.field !== "schoolShortName");
    const [first, second] = near;
    const isOpen = first === undefined || first.field === "instrument";
    if (isOpen && situation.survey && saysWhoAnswered(draft) && !situation.has("respondentGroup")) {
      claims.push(byValues(draft, "respondentGroup", label("respondentGroup")));
      continue;
    }
    if (first === undefined && situation.rating && namesCase(draft) && !namesPeople) {
      claims.push(claimOf(draft, { field: "name", score: LEAST_CLAIM, fit: 0 }, "which case was rated"));
      continue;
    }
    if (first === undefined) {
      const contradicted = draft.candidates.filter(({ score, fit }) => score >= SAYS_IT && fit <= CONTRADICTED);
      const ids = draft.candidates.slice(0, 3).map(({ field }) => field);
      const [lying] = contradicted;
      refusals.push(
        lying === undefined
          ? refusal(draft, "not-used", "Neither its heading nor its values say which field it is.", ids)
          : refusal(
              draft,
              "not-used",
              `The heading says ${label(lying.field)}, but the values are something else.`,
              ids,
            ),
      );
      continue;
    }
    if (second === undefined) {
      const field = first.field === "districtRating" ? `districtRating:${draft.column.heading}` : first.field;
      claims.push(claimOf(draft, { ...first, field }, label(first.field)));
      continue;
    }
    const ids = near.map(({ field }) => field);
    refusals.push(
      refusal(draft, "ambiguous", `It could be the ${ids.map(label).join(" or the ")}; a person decides.`, ids),
    );
  }
  return { claims, refusals };
}

/** Teachers and students one below the other: whatever the heading, answers of students are not those of staff. */
const saysWhoAnswered = ({ profile, column }: ColumnDraft): boolean =>
  column.heading !== "" && profile.words.respondentGroup >= MOSTLY;

const caseHeadings = new Set(calibration.caseNames.map((name) => name.toLowerCase()));

/** The heading of common cases: a case stands where a leader does. */
const namesCase = ({ words }: ColumnDraft): boolean => caseHeadings.has(words.join(" "));

const byValues = (draft: ColumnDraft, field: string, label: string): Claim => ({
  ...claimOf(draft, { field, score: LEAST_CLAIM, fit: 1 }, label),
  how: "content",
  why: `The values say ${label}.`,
});

function keepWhere(candidates: readonly Candidate[], keep: (one: Candidate) => boolean): readonly Candidate[] {
  const kept = candidates.filter(keep);
  return kept.length === 0 ? candidates : kept;
}

/** Among meanings as near as each other, those of the kind that the table is about. */
function byKind(
  { field }: Candidate,
  situation: Situation,
  datasets: ReadonlyMap<string, readonly Dataset[]>,
): boolean {
  const kinds = datasets.get(field) ?? [];
  if (situation.support && !situation.has("position")) return kinds.includes("support");
  if (situation.candidate && kinds.includes("candidate")) return true;
  if (situation.rating && kinds.includes("rating")) return true;
  if (situation.survey && kinds.includes("survey")) return true;
  const ofPeople = situation.has("name") || situation.has("lastName") || situation.has("position");
  const ofSchools =
    situation.has("enrollment") || situation.has("economicallyDisadvantaged") || situation.has("gradesOffered");
  if (ofPeople !== ofSchools) return kinds.includes(ofPeople ? "leader" : "school");
  return (
    !situation.candidate && !situation.rating && !situation.survey && !kinds.every((kind) => SPECIAL.includes(kind))
  );
}

/** A proposal for a column whose heading says something else: what its values look like, where no other column is that. */
export function proposalByContent(draft: ColumnDraft, taken: (field: string) => boolean): string | null {
  const { profile, candidates } = draft;
  if (profile.values < 3) return null;
  if (candidates.every(({ score, fit }) => score < SAYS_IT || fit > CONTRADICTED)) return null;
  if (profile.person >= 0.7 && profile.distinct > 0.5 && !taken("name")) return "name";
  if (profile.words.position >= 0.7 && !taken("position")) return "position";
  if (profile.words.school >= 0.7 && !taken("schoolName") && !taken("schoolId")) return "schoolName";
  if (profile.words.race >= 0.7 && profile.distinct < 0.5 && !taken("raceEthnicity")) return "raceEthnicity";
  return null;
}
