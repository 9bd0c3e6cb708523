/** How well a column's values fit what a field holds: 1 confirms, 0 says nothing, -1 contradicts. */
import type { Content } from "../../framework/fields";
import type { ColumnProfile } from "./column-profile";
import type { Vocabulary } from "./text-traits";

const MOSTLY = 0.6;
const OFTEN = 0.4;
const HALF = 0.5;
const MOST = 0.8;

/** Labels are few words that repeat; numbers may be codes when there are few of them. */
const FEW_CODES = 12;

function fitsLabel(profile: ColumnProfile, vocabulary: Vocabulary, confirmed = OFTEN): number {
  const { words, date, numeric, whole, percent, numbers, yesNo, boolean, person, distinct, values } = profile;
  if (words[vocabulary] >= confirmed) return 0.8;
  if (date > HALF || percent > HALF || boolean > HALF) return -1;
  if (numeric > HALF) return whole > 0.95 && new Set(numbers).size <= FEW_CODES ? 0 : -1;
  if (yesNo > HALF) return -0.8;
  if (person > MOSTLY && distinct > HALF) return -0.8;
  if (values >= 20 && distinct > 0.8) return -0.5;
  return words[vocabulary] > 0.1 ? 0.2 : 0;
}

/** Share of the numbers from `low` to `high`: one mistyped cell does not make a column something else. */
const within = ({ numbers }: ColumnProfile, low: number, high: number): number =>
  numbers.length === 0 ? 1 : numbers.filter((number) => number >= low && number <= high).length / numbers.length;

const isNumberLike = (profile: ColumnProfile): number => profile.numeric + profile.suppressed;

/** How a column that should hold shares or counts of students looks. */
function fitsFigures(profile: ColumnProfile): number {
  if (isNumberLike(profile) < MOSTLY)
    return profile.date > HALF || profile.text > OFTEN || profile.yesNo > HALF ? -1 : -0.5;
  return within(profile, 0, Infinity) < MOST ? -0.5 : 0.5;
}

const FITS: Readonly<Record<Content, (profile: ColumnProfile) => number>> = {
  id: ({ date, percent, numeric, whole, idLike, length, text, yesNo, low }) => {
    if (date > HALF || percent > OFTEN || yesNo > HALF) return -1;
    if (numeric > HALF && whole < 0.9) return -1;
    if (numeric > HALF && low < 0) return -1;
    if (idLike > 0.8) return 0.6;
    if (text > HALF && length > 1.3) return -1;
    return text > HALF && idLike < 0.3 ? -0.6 : 0.1;
  },
  personName: ({ person, comma, numeric, date, percent, yesNo, words, boolean, idLike, length, values }) => {
    if (numeric > HALF || date > HALF || percent > HALF || yesNo > HALF || boolean > HALF || idLike > MOSTLY) return -1;
    if (comma >= MOSTLY) return 0.9;
    if (words.school > HALF && person < OFTEN) return -1;
    if (person >= MOSTLY) return 0.8;
    if (words.position > HALF || words.level > HALF || words.surveyLevel > HALF || words.race > MOSTLY) return -0.9;
    if (length > 6) return -0.8;
    if (person >= 0.3) return 0.3;
    return length < 1.2 && values > 3 ? -0.4 : -0.1;
  },
  personWord: ({ numeric, date, yesNo, length, idLike, words }) => {
    if (numeric > HALF || date > HALF || yesNo > HALF || idLike > HALF || words.school > MOSTLY) return -1;
    return length <= 2.5 ? 0.4 : -0.6;
  },
  schoolName: ({ numeric, date, percent, yesNo, words, comma, idLike, text, grades, length, boolean }) => {
    if (numeric > HALF || date > HALF || percent > HALF || yesNo > HALF || boolean > HALF || idLike > MOSTLY) return -1;
    if (words.position > HALF && words.school < HALF) return -0.9;
    if (words.surveyLevel > HALF || grades > HALF) return -1;
    if (words.school >= 0.3) return 0.8;
    if (comma > MOSTLY) return -0.7;
    if (length > 9) return -0.6;
    return text > HALF ? 0.1 : 0;
  },
  shortName: ({ numeric, date, yesNo, text, length }) =>
    numeric > HALF || date > HALF || yesNo > HALF ? -1 : text > HALF && length <= 5 ? 0.3 : 0,
  groupLabel: ({ date, percent, numeric, whole, numbers, distinct, values, comma, yesNo, words, length }) => {
    if (date > HALF || percent > HALF || yesNo > HALF || length > 8) return -1;
    if (numeric > HALF) return whole > 0.95 && new Set(numbers).size <= 60 ? 0.1 : -1;
    if (comma > MOSTLY || words.surveyLevel > HALF) return -0.8;
    if (values >= 20 && distinct > 0.7) return -0.5;
    return 0.3;
  },
  position: ({ words, numeric, date, yesNo, person, percent, distinct, values, boolean, length }) => {
    if (numeric > HALF || date > HALF || percent > HALF || boolean > HALF || length > 10) return -1;
    if (words.position >= OFTEN) return 0.8;
    if (yesNo > HALF) return -1;
    if (person >= MOSTLY && distinct > OFTEN && values > 2) return -1;
    if (words.school >= HALF || words.race >= MOSTLY) return -1;
    return words.position >= 0.15 ? 0.3 : -0.1;
  },
  race: (profile) => (profile.words.hispanic > 0.9 && profile.words.race < 0.2 ? -1 : fitsLabel(profile, "race")),
  gender: (profile) => fitsLabel(profile, "gender"),
  level: (profile) => fitsLabel(profile, "level"),
  schoolType: (profile) => {
    if (profile.boolean > HALF || profile.yesNo > HALF) return 0.2;
    if (profile.words.level > 0.7 && profile.words.schoolType < 0.3) return -0.6;
    if (profile.words.position > HALF && profile.words.schoolType < OFTEN) return -1;
    return fitsLabel(profile, "schoolType");
  },
  status: (profile) => (profile.boolean > HALF || profile.yesNo > HALF ? 0.1 : fitsLabel(profile, "status")),
  readiness: (profile) =>
    profile.boolean > HALF || profile.yesNo > HALF
      ? 0.1
      : profile.words.position > HALF && profile.words.readiness < OFTEN
        ? -0.8
        : fitsLabel(profile, "readiness"),
  surveyLevel: (profile) => {
    if (profile.words.surveyLevel >= OFTEN) return 0.9;
    return profile.words.level > HALF ? -1 : Math.min(-0.3, fitsLabel(profile, "surveyLevel"));
  },
  respondentGroup: (profile) => fitsLabel(profile, "respondentGroup"),
  hispanicFlag: ({ words, yesNo, boolean }) => (words.hispanic > 0.9 || boolean > 0.9 || yesNo > 0.9 ? 0.9 : -1),
  ratingLabel: ({ date, numeric, distinct, values, person, length, percent }) => {
    if (date > HALF || percent > HALF || (person > MOSTLY && distinct > HALF) || length > 6) return -1;
    if (numeric > HALF) return 0;
    return values >= 20 && distinct > HALF ? -0.5 : 0.3;
  },
  roundLabel: (profile) => {
    if (profile.date > HALF || profile.percent > HALF || profile.person > MOSTLY) return -1;
    if (profile.numeric > HALF) return profile.whole > 0.9 && within(profile, 0, 12) >= MOST ? 0.4 : -1;
    return profile.words.round >= OFTEN ? 0.7 : profile.values >= 20 && profile.distinct > HALF ? -0.6 : 0;
  },
  years: ({ years, date, numbers, percent, boolean, values }) => {
    if (date > HALF || boolean > HALF || percent > HALF) return -1;
    if (years < MOSTLY) return values === 0 ? 0 : -1;
    const sensible = numbers.filter((number) => number >= 0 && number <= 60).length;
    return numbers.length === 0 || sensible >= 0.8 * numbers.length ? 0.5 : -1;
  },
  orderNumber: (profile) =>
    profile.numeric > MOSTLY && profile.whole > 0.9 && within(profile, 0, 50) >= MOST ? 0.6 : -1,
  date: ({ date, numbers, whole, yesNo, boolean, numeric }) => {
    if (date >= OFTEN) return 0.8;
    if (yesNo > HALF || boolean > HALF) return -1;
    const serials = numbers.filter(
      (number) => (number > 18000 && number < 75000) || (number > 19400000 && number < 20991231),
    );
    if (numeric > MOSTLY && whole > 0.9 && serials.length > 0.8 * numbers.length) return 0.3;
    return date > 0.1 ? 0 : -1;
  },
  share: (profile) => (isNumberLike(profile) < MOSTLY || within(profile, 0, 100) < MOST ? -1 : 0.5),
  count: (profile) => {
    if (isNumberLike(profile) < MOSTLY || profile.date > HALF) return -1;
    if (profile.percent > HALF) return -1;
    return profile.whole >= 0.8 || profile.numeric < 0.1 ? 0.5 : -0.6;
  },
  countOrShare: fitsFigures,
  score: ({ rating, date, percent, words, numeric }) => {
    if (date > HALF || percent > OFTEN) return -1;
    if (rating >= 0.7) return 0.6;
    return numeric > HALF || words.surveyLevel < OFTEN ? -1 : -0.5;
  },
  average: ({ rating, date, percent, numeric }) =>
    date > HALF || percent > OFTEN || numeric < HALF ? -1 : rating >= 0.7 ? 0.5 : -1,
  schoolYear: ({ schoolYear, date }) => (schoolYear >= 0.7 ? 0.8 : date > HALF ? -1 : -0.9),
  grades: ({ grades, percent, numeric, person, date }) =>
    grades >= OFTEN ? 0.7 : percent > HALF || person > MOSTLY || (numeric > HALF && date < 0.1) ? -1 : 0,
  text: ({ text, date, numeric, yesNo, boolean }) =>
    date > HALF || numeric > 0.8 ? -0.8 : yesNo > HALF || boolean > HALF ? -0.2 : text > HALF ? 0.2 : 0,
};

/** -1 to 1; 0 for a column without values. */
export const fitOf = (content: Content, profile: ColumnProfile): number =>
  profile.values === 0 ? 0 : FITS[content](profile);
