/** Whether the figures are confirmed, and what is still undecided. */
import { dayInSchoolYear, longDate, type Day } from "../day";
import type { RatingRecord, TableReading } from "../record/record";
import { sourcesFingerprint } from "../state/fingerprint";
import type { Analysis } from "./analysis";
import { plural } from "./figure-format";

export interface SummaryStatus {
  readonly word: "DRAFT" | "Confirmed";
  readonly sentence: string;
}

/**
 * The state of the tables that were read and of the ratings that returned forms gave, to compare with the one that a person confirmed.
 * A collected rating is in it as it counts, so a decision on Returned Forms that changes what counts changes it too.
 */
export const fingerprintOf = ({ readings, collected }: Pick<Analysis, "readings" | "collected">): string =>
  sourcesFingerprint(
    readings.filter(({ datasets }) => datasets.length > 0).map(({ table }) => table),
    collected.map(countedWords),
  );

/** Whom and what a rating is about and what counts of it; not the day on which it came, nor its row. */
const countedWords = (rating: RatingRecord): string => {
  const { leaderId, name, schoolName, schoolYear, round, rater, instrument, indicator, score } = rating;
  return JSON.stringify([leaderId, name, schoolName, schoolYear, round, rater, instrument, indicator, score]);
};

/** A line of at most `width` characters. */
export function summaryStatus(analysis: Analysis, fingerprint: string, width: number): SummaryStatus {
  const { confirmed } = analysis.decisions.settings;
  const open = undecided(analysis);
  if (confirmed && confirmed.sources === fingerprint) {
    const when = confirmed.on === "" ? "" : `, ${confirmed.on}`;
    return { word: "Confirmed", sentence: `By ${confirmed.by}${when}.` };
  }
  const stillOpen = open === "" ? "" : ` ${open.charAt(0).toUpperCase()}${open.slice(1)}.`;
  const candidates = confirmed
    ? [
        `Sources changed after ${confirmed.by} confirmed on ${confirmed.on}.${stillOpen}`,
        `Sources changed after ${confirmed.by} confirmed.${stillOpen}`,
        `Sources changed after the confirmation.${stillOpen}`,
      ]
    : [open === "" ? "Not confirmed yet. Nothing is undecided." : `Not confirmed yet: ${open}.`];
  const sentence = candidates.find(({ length }) => length <= width) ?? "Not confirmed yet.";
  return { word: "DRAFT", sentence };
}

/** `14 labels and 1 column are undecided`, or "" when nothing is. */
function undecided({ labels, readings, tagged }: Analysis): string {
  const counts = [
    [labels.filter(({ status }) => status !== "applied").length, "label", "labels"],
    [readings.flatMap(({ columns }) => columns).filter(({ how }) => how === "ambiguous").length, "column", "columns"],
    [tagged.proposals.filter(({ decided }) => decided === null).length, "pair of names", "pairs of names"],
  ] as const;
  const named = counts.filter(([count]) => count > 0);
  const total = named.reduce((sum, [count]) => sum + count, 0);
  if (total === 0) return "";
  const parts = named.map(([count, one, many]) => plural(count, one, many));
  const last = parts.at(-1) ?? "";
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
  return `${list} ${total === 1 ? "is" : "are"} undecided`;
}

/** `May 29, 2026. People are counted as of October 1, 2025.` */
export function asOfSentence(
  asOf: Day,
  year: string | null,
  { snapshotMonth, snapshotDay }: { readonly snapshotMonth: number; readonly snapshotDay: number },
): string {
  const day = `${longDate(asOf)}.`;
  if (year === null) return day;
  return `${day} People are counted as of ${longDate(dayInSchoolYear(year, snapshotMonth, snapshotDay))}.`;
}

/** The sheets that figures come from, the newest year's first, as many as fit, each with the day on which a change was seen. */
export function sourcesSentence(
  readings: readonly TableReading[],
  year: string | null,
  changed: ReadonlyMap<string, Day>,
  width: number,
): string {
  const used = readings.filter(({ datasets }) => datasets.length > 0);
  const newest = used.filter(({ schoolYear }) => schoolYear === year);
  const names = [...new Set([...newest, ...used].map(({ table }) => table.sheet.name))];
  if (names.length === 0) return "No sheet was understood.";
  const dated = names.map((name) => {
    const day = changed.get(name.trim());
    return day === undefined ? name : `${name} (${shortDate(day)})`;
  });
  const listed = (shown: number): string => {
    const rest = names.length - shown;
    return `${dated.slice(0, shown).join(", ")}${rest === 0 ? "" : ` and ${plural(rest, "more sheet")}`}.`;
  };
  for (let shown = names.length; shown > 1; shown--) {
    const sentence = listed(shown);
    if (sentence.length <= width) return sentence;
  }
  return listed(1);
}

/** `May 26`. */
const shortDate = (day: Day): string => longDate(day).replace(/^(\w{3})\w* (\d+), .*$/, "$1 $2");
