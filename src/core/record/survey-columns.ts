/** One column a survey topic: shares of favorable answers, or labels such as STRONG. */
import type { Fields } from "../../framework/fields";
import { claimOf, refusal, type Claim, type Refusal, type Weighed } from "./column-claim";
import { isAccepted, type ColumnDraft } from "./column-draft";
import { fitOf } from "./content-fit";
import { indexOfRun, partsOf, readable, wordsOf, type Wording } from "./heading-words";
import { instrumentTest } from "./instrument";
import { writtenSchoolYear } from "./school-year-text";
import type { Situation } from "./situation";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const edgeOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join("|");

/** The topic that a heading names: "School_Survey_Effective_Leaders" and "Effective Leaders % Favorable" are "Effective Leaders". */
export function topicOf(heading: string, { topicPrefixes, topicSuffixes }: Fields["survey"]): string {
  const front = new RegExp(`^(?:${edgeOf(topicPrefixes)})(?![\\w-])[\\s:–—-]*`, "i");
  const back = new RegExp(`[\\s:,–—(-]*(?<![\\w-])(?:${edgeOf(topicSuffixes)})[\\s)]*$`, "i");
  let topic = readable(heading);
  for (let before = ""; before !== topic;) {
    before = topic;
    const shorter = topic.replace(front, "").replace(back, "").trim();
    if (shorter !== "") topic = shorter;
  }
  const only = new RegExp(`^(?:${edgeOf([...topicPrefixes, ...topicSuffixes])})$`, "i");
  return only.test(topic) ? "" : topic;
}

/** "School Leadership Fall 2023" is a topic and a year. */
function withoutYear(heading: string): string {
  const written = writtenSchoolYear(heading)?.written;
  const bare = written === undefined ? heading : heading.replace(written, " ").replace(/[\s(),–—-]+$/, "");
  return bare.trim() === "" ? heading : bare;
}

/** Who answered, where a sheet's name or titles name students or families and no staff: "Panorama Students Fall 23". */
export function titledRespondents(texts: readonly string[], { titleRespondents }: Fields["survey"]): string | null {
  const words = new Set(texts.flatMap((text) => partsOf(text)));
  const named = titleRespondents.filter((one) => one.words.some((word) => words.has(word)));
  const [only] = named;
  return only !== undefined && named.every(({ group }) => group === only.group) ? only.group : null;
}

/** Claims on `favorable:<topic>` and `surveyLevel:<topic>`. */
export function surveyClaims(
  drafts: readonly ColumnDraft[],
  situation: Situation,
  fields: Fields,
  wording: Wording,
): Weighed {
  const { survey } = fields;
  const favorable = new Set(survey.favorableWords.flatMap((phrase) => wordsOf(phrase, wording)));
  const others = survey.otherRespondents.map((phrase) => wordsOf(phrase, wording));
  const topics = new Set(fields.topics.map((topic) => wordsOf(topic, wording).join(" ")));
  const namesSurvey = instrumentTest(fields, "survey");
  const claims: Claim[] = [];
  const refusals: Refusal[] = [];

  const isTopic = (topic: string): boolean => topics.has(wordsOf(topic, wording).join(" "));
  const labels = drafts.filter(({ profile, known }) => profile.words.surveyLevel >= 0.5 && known === null);
  const shares = drafts.filter(({ profile }) => fitOf("share", profile) > 0 && profile.numeric > 0.5);
  const knownTopics = shares.filter(({ column }) => isTopic(topicOf(withoutYear(column.heading), survey)));

  for (const draft of drafts) {
    const topic = topicOf(withoutYear(draft.column.heading), survey);
    const saysSurvey = draft.words.includes("survey") || namesSurvey(draft.column.heading);
    const saysFavorable = draft.words.some((word) => favorable.has(word));
    const ofOthers = others.some((run) => indexOfRun(draft.words, run) >= 0);
    if (ofOthers && (saysSurvey || saysFavorable)) {
      refusals.push(refusal(draft, "not-used", "It is survey answers of students or families: known, and not used."));
      continue;
    }
    const said = draft.candidates.find((one) => isAccepted(one) && one.score > 0.85);
    if (topic === "" || (said !== undefined && !(saysFavorable && isTopic(topic)))) continue;
    if (labels.includes(draft) && (saysSurvey || isTopic(topic) || situation.survey)) {
      claims.push(claimOf(draft, { field: `surveyLevel:${topic}`, score: 1, fit: 0.9 }, `a survey result, ${topic}`));
    } else if (shares.includes(draft) && (draft.known === null || isTopic(topic))) {
      const percentages = draft.profile.percent > 0.5 || (draft.profile.high <= 1 && draft.profile.whole < 0.9);
      const isKnown =
        isTopic(topic) && (situation.survey || knownTopics.length >= 2 || saysSurvey) && looksLikeShare(draft);
      if (saysFavorable || isKnown || (situation.named.survey && percentages)) {
        claims.push(
          claimOf(draft, { field: `favorable:${topic}`, score: 1, fit: 0.5 }, `favorable survey answers, ${topic}`),
        );
      }
    }
  }
  return { claims, refusals };
}

/** Not a mean of answers from 1 to 5. */
const looksLikeShare = ({ profile }: ColumnDraft): boolean =>
  profile.percent > 0.5 || profile.high <= 1 || profile.high > 10;
