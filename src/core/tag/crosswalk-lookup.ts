/** What a crosswalk says about an indicator or topic. */
import type { Crosswalk, CrosswalkEntry } from "../../framework/crosswalks";
import type { CrosswalkDecision } from "../state/decisions";
import type { Tag } from "./tagged";

/** The tags of an instrument's indicator or topic: the district's own line first, then ours, which has none for a support; null when neither has it. */
export type CrosswalkLookup = (
  kind: Crosswalk["kind"] | "support",
  instrument: string | null,
  text: string,
) => readonly Tag[] | null;

/** A lookup over the given crosswalks. Without an instrument the text must say the same in every crosswalk of its kind that has it. */
export function crosswalkLookup(
  crosswalks: readonly Crosswalk[],
  decisions: readonly CrosswalkDecision[],
): CrosswalkLookup {
  const own = new Map(
    decisions.map(({ instrument, indicator, responsibilities }) => [
      `${keyOf(instrument)}|${keyOf(indicator)}`,
      responsibilities.map((id): Tag => ({ id, score: 1, because: ["your crosswalk"] })),
    ]),
  );
  const indexes = crosswalks.map((crosswalk) => ({
    kind: crosswalk.kind,
    names: crosswalk.names.map(keyOf),
    entries: entriesOf(crosswalk),
    instrument: crosswalk.instrument,
  }));

  return (kind, instrument, text) => {
    const key = keyOf(text);
    const named = instrument === null ? "" : keyOf(instrument);
    const decided = own.get(`${named}|${key}`) ?? own.get(`|${key}`);
    if (decided !== undefined) return decided;
    const meant = indexes.filter(
      (index) => index.kind === kind && (named === "" || index.names.some((name) => named.includes(name))),
    );
    for (const index of meant.length > 0 ? meant : indexes.filter((other) => other.kind === kind)) {
      const entry = index.entries.get(key) ?? index.entries.get(withoutCode(key)) ?? index.entries.get(codeOf(key));
      if (entry !== undefined) return tagsOf(entry, index.instrument);
    }
    return null;
  };
}

const tagsOf = ({ responsibilities, standIn, text }: CrosswalkEntry, instrument: string): readonly Tag[] =>
  responsibilities.map((id) => ({
    id,
    score: 1,
    because: [`${instrument}: ${text}`],
    ...(standIn ? { standIn: true as const } : {}),
  }));

function entriesOf({ entries }: Crosswalk): ReadonlyMap<string, CrosswalkEntry> {
  return new Map(
    entries.flatMap((entry) =>
      [entry.text, ...entry.also, ...(entry.code === undefined ? [] : [entry.code])].map(
        (text) => [keyOf(text), entry] as const,
      ),
    ),
  );
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** "a1 capacity building" → "capacity building". */
const withoutCode = (key: string): string => key.replace(/^(?:indicator )?[a-z] ?\d+ /, "");

/** "indicator a1 capacity" → "a1". */
const codeOf = (key: string): string => /^(?:indicator )?([a-z] ?\d+)\b/.exec(key)?.[1]?.replace(" ", "") ?? "";
