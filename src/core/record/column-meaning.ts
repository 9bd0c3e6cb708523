/** What every column of a table means, and which datasets the table holds. */
import { cellName, kindAt, storedAt } from "../sheet";
import type { ColumnDecision } from "../state/decisions";
import type { Table } from "../table/table";
import { refusal, settleRivals, type Claim, type Refusal } from "./column-claim";
import { draftColumns, type ColumnDraft, type Recognition } from "./column-draft";
import { wordsOf } from "./heading-words";
import { plainClaims, proposalByContent } from "./plain-claims";
import { besideNamedPeople, postClaims, postKey } from "./post-claims";
import { indicatorClaims, roundClaims, withoutOverallBesideRounds } from "./rating-columns";
import { DATASETS, type ColumnMeaning, type Dataset } from "./record";
import { situationOf } from "./situation";
import { isShareColumn, studentClaims } from "./student-columns";
import { surveyClaims } from "./survey-columns";
import { datasetsOf, kindOfField } from "./table-datasets";

/** A post that several columns of a row are about. */
export interface PostGroup {
  readonly key: string;
  /** From 1, in the order of the columns. */
  readonly number: number;
  /** The position, as the heading says it; null where it says none. */
  readonly typed: string | null;
  readonly head: boolean;
}

export interface TableMeaning {
  readonly table: Table;
  readonly datasets: readonly Dataset[];
  /** Columns in use. */
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
  /** Empty where a row is about one leader and its headings name no post. */
  readonly posts: readonly PostGroup[];
  /** The position of all people of a table whose title or sheet is named for it, where no column says it. */
  readonly position: string | null;
  readonly meanings: readonly ColumnMeaning[];
}

/** Recognizes the columns of one table. A person's decision is used exactly; what cannot be told is left for a person. */
export function readColumns(
  table: Table,
  decisions: readonly ColumnDecision[],
  recognition: Recognition,
  isHeadPosition: (text: string) => boolean,
): TableMeaning {
  const { fields, wording } = recognition;
  const label = labeler(recognition);
  const drafts = draftColumns(table, decisions, recognition);
  const situation = situationOf(table, drafts, fields, wording);

  const { claims: decided, refusals: leftOut } = decidedColumns(drafts);
  let open = drafts.filter(
    (draft) => draft.decided === undefined && (draft.column.heading !== "" || draft.profile.values > 0),
  );
  const take = <Found extends { readonly claims: readonly Claim[]; readonly refusals: readonly Refusal[] }>(
    found: Found,
  ): Found => {
    const taken = new Set([...found.claims, ...found.refusals].map(({ draft }) => draft));
    open = open.filter((draft) => !taken.has(draft));
    return found;
  };

  const pairs = take({ claims: [], refusals: twoYearPairs(open) });
  const rounds = take({ claims: roundClaims(open, situation, recognition), refusals: [] });
  const ofSchools = drafts.some(({ candidates, decided: field }) =>
    [...candidates.slice(0, 2).map((one) => one.field), field].some(
      (one) => one === "schoolId" || one === "schoolName",
    ),
  );
  const students = take({ claims: ofSchools ? studentClaims(open, fields) : [], refusals: [] });
  const survey = take(surveyClaims(open, situation, fields, wording));
  const posts = take(postClaims(open, recognition));
  const plain = plainClaims(open, situation, fields);

  const namesPeople = (claims: readonly Claim[]): boolean =>
    claims.some(({ field, post }) => post === "" && (field === "name" || field === "lastName"));
  const settledPosts = namesPeople([...decided, ...plain.claims]) ? besideNamedPeople(posts.claims) : posts;
  const hasPerson = [...decided, ...plain.claims, ...settledPosts.claims].some(({ field }) =>
    ["name", "lastName", "leaderId"].includes(field),
  );
  const free = new Set(plain.refusals.filter(({ how }) => how === "not-used").map(({ draft }) => draft));
  const indicators = hasPerson
    ? indicatorClaims(
        open.filter((draft) => free.has(draft)),
        situation,
        fields,
        wording,
      )
    : [];
  const scored = new Set(indicators.map(({ draft }) => draft));

  const all = [
    ...decided,
    ...rounds.claims,
    ...students.claims,
    ...survey.claims,
    ...settledPosts.claims,
    ...plain.claims,
    ...indicators,
  ];
  const settled = settleRivals(
    splitShares(all, recognition),
    (field) => label(field),
    (one, other) => sameValues(table, one.column.column, other.column.column),
  );
  const single = withoutOverallBesideRounds(settled.claims);
  const taken = (field: string): boolean => single.claims.some((claim) => claim.field === field);
  const refused = [
    ...leftOut,
    ...pairs.refusals,
    ...survey.refusals,
    ...posts.refusals,
    ...(settledPosts === posts ? [] : settledPosts.refusals),
    ...plain.refusals.filter(({ draft }) => !scored.has(draft)),
    ...settled.refusals,
    ...single.refusals,
  ].map((one) => proposed(one, taken, label));

  const datasets = datasetsOf(table, single.claims, situation, isHeadPosition);
  const renamed = datasets.includes("candidate") ? single.claims : currentPositionAsPosition(single.claims);
  const used = renamed.filter(({ field }) => datasetsOfField(field, recognition).some((one) => datasets.includes(one)));
  const unused = renamed
    .filter((claim) => !used.includes(claim))
    .map(({ draft, field, how }) =>
      refusal(
        draft,
        how === "decision" ? "decision" : "not-used",
        `It looks like the ${label(field)}, but this table holds nothing that needs it.`,
        [field],
      ),
    );
  const groups = postGroups(used);
  const refusals = [...refused, ...unused];
  return {
    table,
    datasets,
    claims: used,
    refusals,
    posts: groups,
    position:
      groups.length === 0 && used.every(({ field }) => field !== "position")
        ? titledPosition(table, recognition)
        : null,
    meanings: meaningsOf(table, datasets, used, refusals, groups, recognition),
  };
}

/** "Assistant Principals 2023-24" says what everybody on the sheet is. The title next to the table counts before the others. */
function titledPosition({ sheet, titles }: Table, { fields, wording }: Recognition): string | null {
  const fillers = new Set(fields.titleFillers.flatMap((word) => wordsOf(word, wording)));
  const roles = new Map(
    fields.roles.filter(({ title }) => title).map(({ words }) => [wordsOf(words, wording).join(" "), words]),
  );
  for (const text of [...[...titles].reverse(), sheet.name]) {
    const said = wordsOf(text, wording).filter((word) => !fillers.has(word) && !/^\d+$/.test(word));
    const role = roles.get(said.join(" "));
    if (role !== undefined) return role;
  }
  return null;
}

function decidedColumns(drafts: readonly ColumnDraft[]): {
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
} {
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];
  for (const draft of drafts) {
    const { decided, post, year } = draft;
    if (decided === undefined) continue;
    if (decided === null) {
      refusals.push(refusal(draft, "decision", "A person decided on Column Map to leave it out."));
      continue;
    }
    const why = "A person decided it on Column Map.";
    const key = post === null ? "" : postKey(post, year);
    claims.push({ draft, field: decided, score: 2, fit: 1, post: key, year, variant: null, how: "decision", why });
  }
  const named = new Set(claims.filter(({ field }) => field === "name").map(({ post }) => post));
  return { claims: claims.map((claim) => (named.has(claim.post) ? claim : { ...claim, post: "" })), refusals };
}

/** `X_Year_1` and `X_Year_2` are one measure of two years. */
function twoYearPairs(drafts: readonly ColumnDraft[]): readonly Refusal[] {
  const stems = new Map<string, ColumnDraft[]>();
  for (const draft of drafts) {
    const at = draft.words.findIndex((word, index) => word === "year" && /^[1-9]$/.test(draft.words[index + 1] ?? ""));
    if (at < 0) continue;
    const stem = [...draft.words.slice(0, at), ...draft.words.slice(at + 2)].join(" ");
    stems.set(stem, [...(stems.get(stem) ?? []), draft]);
  }
  return [...stems.entries()].flatMap(([stem, members]) =>
    members.length < 2 || stem === ""
      ? []
      : members.map((draft) => {
          const what =
            draft.known === null ? "one measure of several years" : `${draft.known.what}, one measure of several years`;
          return refusal(draft, "not-used", `It is ${what}: known, and not used.`);
        }),
  );
}

/** A column of shares beside a column of counts of the same students is no rival: the two are checked against each other. */
function splitShares(claims: readonly Claim[], { fields }: Recognition): readonly Claim[] {
  const percentWords = new Set(fields.percentWords);
  const figures = new Set(fields.fields.filter(({ content }) => content === "countOrShare").map(({ id }) => id));
  const isFigure = ({ field }: Claim): boolean => figures.has(field) || kindOfField(field) === "students";
  return claims.map((claim) => {
    if (!isFigure(claim) || claim.how === "decision" || !isShareColumn(claim.draft, percentWords)) return claim;
    const beside = claims.some(
      (other) =>
        other !== claim &&
        other.field === claim.field &&
        other.year === claim.year &&
        !isShareColumn(other.draft, percentWords),
    );
    return beside ? { ...claim, variant: "share" } : claim;
  });
}

function proposed(one: Refusal, taken: (field: string) => boolean, label: (field: string) => string): Refusal {
  if (one.how !== "not-used" || one.draft.known !== null) return one;
  const field = proposalByContent(one.draft, taken);
  if (field === null) return one;
  return refusal(
    one.draft,
    "ambiguous",
    `Its heading says something else, but its values look like the ${label(field)}; a person decides.`,
    [field],
  );
}

const currentPositionAsPosition = (claims: readonly Claim[]): readonly Claim[] =>
  claims.some(({ field, post }) => field === "position" && post === "")
    ? claims
    : claims.map((claim) => (claim.field === "currentPosition" ? { ...claim, field: "position" } : claim));

const SAMPLE = 600;

function sameValues({ sheet, rows }: Table, one: number, other: number): boolean {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 0;
    if (
      kindAt(sheet, row, one) !== kindAt(sheet, row, other) ||
      storedAt(sheet, row, one) !== storedAt(sheet, row, other)
    )
      return false;
  }
  return true;
}

function postGroups(claims: readonly Claim[]): readonly PostGroup[] {
  const named = claims
    .filter(({ field, post }) => post !== "" && (field === "name" || field === "lastName"))
    .sort((one, other) => one.draft.column.column - other.draft.column.column);
  const groups = new Map<string, PostGroup>();
  for (const { post, draft } of named) {
    if (groups.has(post)) continue;
    const { typed = null, head = false } = draft.post ?? {};
    groups.set(post, { key: post, number: groups.size + 1, typed, head });
  }
  return [...groups.values()];
}

/** The datasets that a field is of, by its id with or without part. */
export function datasetsOfField(field: string, { fields }: Pick<Recognition, "fields">): readonly Dataset[] {
  const kind = kindOfField(field);
  if (kind === "students") return ["school"];
  return fields.fields.find(({ id }) => id === kind)?.datasets ?? [];
}

/** Plain words for a field id. */
export const labeler = ({ fields }: Pick<Recognition, "fields">): ((field: string) => string) => {
  const labels = new Map(fields.fields.map(({ id, label }) => [id, label]));
  const races = new Map(fields.races.map(({ id, label }) => [id, label]));
  return (field) => {
    const kind = kindOfField(field);
    const part = field.slice(kind.length + 1);
    if (kind === "students")
      return part === "" ? "students by race/ethnicity" : `number of students: ${races.get(part) ?? part}`;
    const label = labels.get(kind) ?? kind;
    if (part === "" || kind === "districtRating") return label;
    return kind === "score" ? `${label} for ${part}` : `${label}, ${part}`;
  };
};

function meaningsOf(
  table: Table,
  datasets: readonly Dataset[],
  claims: readonly Claim[],
  refusals: readonly Refusal[],
  groups: readonly PostGroup[],
  recognition: Recognition,
): readonly ColumnMeaning[] {
  const byColumn = new Map(claims.map((claim) => [claim.draft.column.column, claim]));
  const refusedByColumn = new Map(refusals.map((one) => [one.draft.column.column, one]));
  const numbers = new Map(groups.map(({ key, number }) => [key, number]));
  return table.columns.map(({ column, heading, occurrence }): ColumnMeaning => {
    const base = { table, column, heading, occurrence };
    const claim = byColumn.get(column);
    if (claim !== undefined) {
      const of = datasetsOfField(claim.field, recognition);
      const dataset = DATASETS.find((one) => datasets.includes(one) && of.includes(one)) ?? null;
      const { field, how, why, post } = claim;
      const others = claim.draft.candidates
        .map((one) => one.field)
        .filter((one) => one !== field)
        .slice(0, 3);
      return {
        ...base,
        dataset,
        field,
        group: numbers.get(post) ?? 1,
        how,
        why: claim.variant === "share" ? `${why} The count beside it is used; the share is checked against it.` : why,
        candidates: [field, ...others],
      };
    }
    const refused = refusedByColumn.get(column);
    const how = refused?.how === "decision" ? "decision" : refused?.how === "ambiguous" ? "ambiguous" : "not-used";
    const why =
      refused?.why ??
      (heading === "" ? "It has no heading." : `Nothing stands in ${cellName(table.firstRow, column)} and below.`);
    return { ...base, dataset: null, field: null, group: 1, how, why, candidates: refused?.candidates ?? [] };
  });
}
