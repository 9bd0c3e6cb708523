/** One column a group of students: by race/ethnicity. */
import type { Fields } from "../../framework/fields";
import { claimOf, type Claim } from "./column-claim";
import type { ColumnDraft } from "./column-draft";
import { fitOf } from "./content-fit";

/** Groups that mean students only beside others: "Other", "Unknown". */
const BESIDE_OTHERS = new Set(["other", "unknown"]);

/** Claims on `students:<race>`. A count and a share of the same group are told apart by `isShareColumn`. */
export function studentClaims(drafts: readonly ColumnDraft[], fields: Fields): readonly Claim[] {
  const labels = new Map(fields.races.map(({ id, label }) => [id, label]));
  const found = drafts.filter(
    ({ race, profile, known }) =>
      race !== null && known?.neverIndicator !== true && (profile.values === 0 || fitOf("countOrShare", profile) > 0),
  );
  const groups = new Set(found.map(({ race }) => race).filter((race) => race !== null && !BESIDE_OTHERS.has(race)));
  return found.flatMap((draft) => {
    const { race, profile } = draft;
    if (race === null || (BESIDE_OTHERS.has(race) && groups.size < 2)) return [];
    if (profile.values === 0 && groups.size < 3) return [];
    const fit = fitOf("countOrShare", profile);
    return [claimOf(draft, { field: `students:${race}`, score: 1, fit }, `students: ${labels.get(race) ?? race}`)];
  });
}

/** True when a column's heading says shares, or its cells show percentages. */
export const saysShare = ({ words, profile }: ColumnDraft, percentWords: ReadonlySet<string>): boolean =>
  profile.percent > 0.5 || words.some((word) => percentWords.has(word));

/** True when a column of students says so, shows percentages, or holds fractions. */
export const isShareColumn = (draft: ColumnDraft, percentWords: ReadonlySet<string>): boolean =>
  saysShare(draft, percentWords) || holdsFractions(draft);

const holdsFractions = ({ profile }: ColumnDraft): boolean =>
  profile.numbers.length > 0 && profile.high <= 1 && profile.whole < 0.5;
