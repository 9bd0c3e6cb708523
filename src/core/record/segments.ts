/** The parts of a table that one record of a dataset is read from: a post of a row, a year or a round that headings name. */
import type { Claim } from "./column-claim";
import { datasetsOfField, type PostGroup, type TableMeaning } from "./column-meaning";
import type { Recognition } from "./column-draft";
import type { Dataset, Segment } from "./record";
import type { TableYear } from "./school-years";

export interface SegmentView {
  readonly segment: Segment;
  readonly claim: (field: string) => Claim | undefined;
  readonly claims: readonly Claim[];
  /** Columns of shares whose counts are used. */
  readonly shares: readonly Claim[];
  readonly post: PostGroup | null;
  /** How many posts the row has in this year. */
  readonly posts: number;
  /** From 1: which of them. */
  readonly order: number;
  /** As the headings name it. */
  readonly round: string | null;
  readonly yearAt: (index: number) => string | null;
}

/** What every leader of a row has in common. */
const SHARED = new Set([
  "schoolYear",
  "schoolId",
  "stateSchoolId",
  "schoolName",
  "schoolShortName",
  "cluster",
  "level",
  "supervisor",
]);

/** Fields that make a dataset's record when a year or round is named in their headings. */
const MEASURES: Readonly<Record<Dataset, (field: string) => boolean>> = {
  leader: (field) => field === "name" || field === "lastName" || field === "leaderId",
  school: (field) => !SHARED.has(field) || field === "level" || field === "cluster",
  rating: (field) => field === "average" || field.startsWith("score"),
  survey: (field) => field.startsWith("favorable") || field.startsWith("surveyLevel"),
  candidate: () => true,
  support: () => true,
};

/** The segments of one dataset in a table; in a table of several posts one a post, else one a year or round named in headings. */
export function segmentsOf(
  meaning: TableMeaning,
  dataset: Dataset,
  year: TableYear,
  recognition: Recognition,
): readonly SegmentView[] {
  const { posts, claims } = meaning;
  const of = claims.filter(({ field }) => datasetsOfField(field, recognition).includes(dataset));
  if (dataset === "leader" && posts.length > 0) {
    return posts.flatMap((post) => {
      const own = of.filter((claim) => claim.post === post.key);
      const common = of.filter((claim) => claim.post === "" && (post.number === 1 || SHARED.has(claim.field)));
      const headingYear = own.find((claim) => claim.year !== null)?.year ?? null;
      const sameYear = posts.filter(({ key }) => yearOfPost(of, key) === headingYear);
      const order = sameYear.indexOf(post) + 1;
      return [
        view(meaning, dataset, [...own, ...common], {
          post,
          posts: sameYear.length,
          order,
          year,
          headingYear,
          round: null,
        }),
      ];
    });
  }
  const first = posts[0]?.key ?? "";
  const plain = of.filter(({ post }) => post === "" || post === first);
  const measures = MEASURES[dataset];
  const keys = new Map<string, { readonly headingYear: string | null; readonly round: string | null }>();
  for (const claim of plain) {
    if (!measures(claim.field)) continue;
    const round = claim.variant === "share" ? null : claim.variant;
    keys.set(`${claim.year ?? ""}|${round ?? ""}`, { headingYear: claim.year, round });
  }
  return [...keys.values()].flatMap(({ headingYear, round }) => {
    const own = plain.filter((claim) => {
      const itsRound = claim.variant === "share" ? null : claim.variant;
      return (claim.year === null || claim.year === headingYear) && (itsRound === null || itsRound === round);
    });
    // Levels and clusters alone are no school record of the table's year beside columns that name their years.
    if (
      dataset === "school" &&
      headingYear === null &&
      keys.size > 1 &&
      year.schoolYear === null &&
      year.byRow === null
    )
      return [];
    const sole =
      dataset === "rating" && round !== null
        ? own.filter((claim) => !measures(claim.field) || claim.variant === round)
        : own;
    return [view(meaning, dataset, sole, { post: null, posts: 1, order: 1, year, headingYear, round })];
  });
}

const yearOfPost = (claims: readonly Claim[], key: string): string | null =>
  claims.find((claim) => claim.post === key && claim.year !== null)?.year ?? null;

function view(
  { table }: TableMeaning,
  dataset: Dataset,
  claims: readonly Claim[],
  facts: {
    readonly post: PostGroup | null;
    readonly posts: number;
    readonly order: number;
    readonly year: TableYear;
    readonly headingYear: string | null;
    readonly round: string | null;
  },
): SegmentView {
  const { post, year, headingYear } = facts;
  const used = claims.filter(({ variant }) => variant !== "share");
  const byField = new Map<string, Claim>();
  // A column of this year or post stands before one of all.
  for (const claim of [...used].sort((one, other) => Number(one.year !== null) - Number(other.year !== null)))
    byField.set(claim.field, claim);
  for (const claim of used) if (post !== null && claim.post === post.key) byField.set(claim.field, claim);
  const segment: Segment = {
    dataset,
    table,
    group: post?.number ?? 1,
    columns: new Map([...byField].map(([field, claim]) => [field, claim.draft.column.column])),
    schoolYear: headingYear ?? year.schoolYear,
  };
  return {
    segment,
    claim: (field) => byField.get(field),
    claims: [...byField.values()],
    shares: claims.filter(({ variant }) => variant === "share"),
    post,
    posts: facts.posts,
    order: facts.order,
    round: facts.round,
    yearAt:
      headingYear !== null
        ? () => headingYear
        : year.byRow === null
          ? () => year.schoolYear
          : (index) => year.byRow?.[index] ?? null,
  };
}
