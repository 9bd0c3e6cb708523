/** One column an indicator, or one a round. */
import type { Fields } from "../../framework/fields";
import { claimOf, refusal, type Claim, type Weighed } from "./column-claim";
import { isAccepted, total, type ColumnDraft, type Recognition } from "./column-draft";
import { fitOf } from "./content-fit";
import { readable, wordsOf, type Wording } from "./heading-words";
import { instrumentTest } from "./instrument";
import type { Situation } from "./situation";

const SCORED = 0.7;
/** With a mistyped 45 among them. */
const MOSTLY_SCORED = 0.9;
const MOST_STEPS = 17;
const ROUND =
  /\b(?:(?:observation|round|cycle|visit|obs|rating|window|team|evaluation)[\s#]*\d+|r\d|(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:observation|round|cycle|visit|obs)|fall|spring|winter|boy|moy|eoy|mid-?year|beginning of year|end of year|middle of year|q[1-4])\b/i;
/** Fields that one round has of its own. */
const OF_A_ROUND = new Set(["average", "score", "ratingDate", "rater"]);

/** The round that a heading names, and the heading without it. */
export function roundIn(heading: string): { readonly round: string; readonly rest: string } | null {
  const text = readable(heading)
    .replace(/([A-Za-z])(\d)/g, "$1 $2")
    .replace(/\b([RrQq]) (\d)\b/g, "$1$2");
  const found = ROUND.exec(text);
  return found === null ? null : { round: found[0], rest: text.replace(found[0], " ") };
}

/** Averages, dates and raters of single rounds: "Observation 1 Average", "Fall Score". */
export function roundClaims(
  drafts: readonly ColumnDraft[],
  situation: Situation,
  recognition: Recognition,
): readonly Claim[] {
  const { fields, wording, matcher } = recognition;
  const contents = new Map(fields.fields.map(({ id, content }) => [id, content]));
  const saysRating = new Set(fields.contexts.rating.flatMap((phrase) => wordsOf(phrase, wording)));
  const claims = drafts.flatMap((draft): readonly Claim[] => {
    const found = roundIn(draft.column.heading);
    if (found === null || draft.known?.neverIndicator === true) return [];
    const whole = draft.candidates.find(isAccepted);
    if (whole !== undefined && !OF_A_ROUND.has(whole.field)) return [];
    const rest = wordsOf(found.rest, wording);
    // "TEAM Fall" and "Fall Observation" say no more than "Fall" does among ratings.
    const matches = rest.every((word) => saysRating.has(word))
      ? [{ field: "average", score: 0.8 }]
      : matcher.fieldsOf(rest);
    const best = matches
      .filter(({ field }) => OF_A_ROUND.has(field))
      .map(({ field, score }) => ({
        field: field === "score" ? "average" : field,
        score,
        fit: fitOf(contents.get(field) ?? "average", draft.profile),
      }))
      .filter((one) => isAccepted(one) && (one.field !== "average" || one.fit > 0))
      .sort((one, other) => total(other) - total(one))[0];
    if (best === undefined) return [];
    return [
      {
        ...claimOf(
          draft,
          best,
          `${best.field === "average" ? "the average of the practice ratings" : best.field === "rater" ? "the rater" : "the date"} of ${found.round}`,
        ),
        variant: found.round,
      },
    ];
  });
  const averages = claims.filter(({ field }) => field === "average");
  // In the fall the column of the spring is empty, and "TEAM Fall" stands alone.
  const namesRating = instrumentTest(fields, "rating");
  const isOfRatings = situation.rating || averages.some(({ draft }) => namesRating(draft.column.heading));
  return averages.length >= 2 || (averages.length === 1 && isOfRatings) ? claims : [];
}

/** Claims on `score:<heading>` of columns that hold ratings and whose heading is no field's. */
export function indicatorClaims(
  drafts: readonly ColumnDraft[],
  situation: Situation,
  { indicators }: Pick<Fields, "indicators">,
  wording: Wording,
): readonly Claim[] {
  const known = new Set(indicators.map((name) => wordsOf(name, wording).join(" ")));
  const isKnown = ({ words }: ColumnDraft): boolean =>
    known.has(words.join(" ")) || known.has(words.slice(0, 2).join(" ")) || known.has(words.slice(2).join(" "));
  const scored = drafts.filter(({ column, profile, known: column_, candidates }) => {
    if (column.heading === "" || column_?.neverIndicator === true) return false;
    if (candidates.some((one) => isAccepted(one) && one.score >= 0.9)) return false;
    return (
      profile.rating >= SCORED &&
      profile.percent < 0.1 &&
      new Set(profile.numbers).size <= MOST_STEPS &&
      (profile.high <= 10 || profile.rating >= MOSTLY_SCORED)
    );
  });
  const enough =
    scored.length >= 3 || (scored.length >= 2 && situation.rating) || (situation.rating && scored.some(isKnown));
  if (!enough) return [];
  return scored.map((draft) =>
    claimOf(
      draft,
      { field: `score:${draft.column.heading}`, score: 1, fit: 0.6 },
      `the rating of one indicator, ${draft.column.heading}`,
    ),
  );
}

/** An average over rounds says nothing new beside the rounds themselves. */
export function withoutOverallBesideRounds(claims: readonly Claim[]): Weighed {
  const rounds = claims.filter(({ field, variant }) => field === "average" && variant !== null);
  const overall = claims.filter(
    ({ field, variant, how, year }) =>
      field === "average" &&
      variant === null &&
      how !== "decision" &&
      rounds.filter((one) => one.year === year).length >= 2,
  );
  return {
    claims: claims.filter((claim) => !overall.includes(claim)),
    refusals: overall.map(({ draft }) =>
      refusal(draft, "not-used", "It is the average of the rounds, which are read one by one.", ["average"]),
    ),
  };
}
