/** Marks of everything that people decided and that can change a headline figure. */
import type { Decisions, Settings } from "../state/decisions";
import type { Ledger } from "../state/ledger";
import { markOf } from "./mark";

type Mark = Ledger["decisions"][number];

/** How the figures look, what forms ask and who confirmed changes none. */
const CHANGES_NO_FIGURE: ReadonlySet<string> = new Set<keyof Settings>([
  "districtName",
  "parityShown",
  "forms",
  "confirmed",
]);

const mark = (kind: string, on: unknown, decided: unknown): Mark => [
  kind,
  markOf(JSON.stringify(on)),
  markOf(JSON.stringify(decided)),
];

/** Sheets, columns, labels by their field, people, settings; tags change no headline figure. */
export function decisionMarks({ sheets, columns, labels, people, settings }: Decisions): readonly Mark[] {
  return [
    ...sheets.map(({ sheet, used }) => mark("sheet", sheet, used)),
    ...columns.map(({ sheet, heading, occurrence, field }) => mark("column", [sheet, heading, occurrence], field)),
    ...labels.map(({ field, label, standard }) => mark(`label:${field}`, label, standard)),
    ...people.map(({ keys, same }) => mark("people", keys, same)),
    ...Object.entries(settings)
      .filter(([name]) => !CHANGES_NO_FIGURE.has(name))
      .map(([name, value]) => mark("setting", name, value)),
  ];
}

/** How many decisions of each kind were made, changed or taken back. */
export function decisionsChanged(before: readonly Mark[], now: readonly Mark[]): ReadonlyMap<string, number> {
  const byKey = (marks: readonly Mark[]): ReadonlyMap<string, Mark> =>
    new Map(marks.map((one) => [`${one[0]} ${one[1]}`, one]));
  const [old, fresh] = [byKey(before), byKey(now)];
  const changed = new Map<string, number>();
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    if (was?.[2] === is?.[2]) continue;
    const kind = (was ?? is)?.[0] ?? "";
    changed.set(kind, (changed.get(kind) ?? 0) + 1);
  }
  return changed;
}
