/** Another label book into this workbook's: only labels without a decision take one, and nothing is overwritten. */
import { fold } from "../match/words";
import { cellKeyOf } from "../state/decision-rows";
import { labelCodec, type LabelEntry } from "../state/label-book";
import { labelFieldOf, type Wording } from "../state/wording";

/** A line of a book as it was written. */
export interface BookLine {
  /** Of the file, as people count its rows. */
  readonly row: number;
  readonly kind: string;
  readonly label: string;
  readonly decision: string;
  readonly by: string;
  readonly on: string;
}

export interface MisreadLine {
  readonly line: BookLine;
  readonly expected: string;
}

/** Lines as decisions; lines without one are passed over. */
export function readBookLines(
  lines: readonly BookLine[],
  wording: Wording,
): { readonly entries: readonly LabelEntry[]; readonly misread: readonly MisreadLine[] } {
  const entries = new Map<string, { readonly entry: LabelEntry; readonly row: number }>();
  const misread: MisreadLine[] = [];
  for (const line of lines) {
    const typed = line.decision.trim();
    if (typed === "") continue;
    const field = labelFieldOf(wording, line.kind);
    if (!wording.labelFields.has(field)) {
      misread.push({ line, expected: `a kind of label: ${[...wording.labelFields.values()].join(", ")}` });
      continue;
    }
    const cell = (heading: string): string => (heading === "Kind" ? line.kind : heading === "Label" ? line.label : "");
    const read = labelCodec.understood({ typed, cell }, wording);
    if ("expected" in read || line.label.trim() === "") {
      misread.push({ line, expected: "expected" in read ? read.expected : "a label" });
      continue;
    }
    const entry = { ...read.decision, label: fold(line.label), by: line.by.trim(), on: line.on.trim() };
    const key = keyOf(entry);
    const first = entries.get(key);
    if (!first) entries.set(key, { entry, row: line.row });
    else if (first.entry.standard !== entry.standard) {
      misread.push({ line, expected: `the same decision as in row ${first.row}` });
    }
  }
  return { entries: [...entries.values()].map(({ entry }) => entry), misread };
}

export interface BroughtLabels {
  /** For labels that nobody decided here. */
  readonly added: readonly LabelEntry[];
  /** Decided here in the same way. */
  readonly same: number;
  /** Decided here in another way: what stands stays. */
  readonly conflicts: readonly { readonly standing: LabelEntry; readonly brought: LabelEntry }[];
}

export function bringLabelBook(standing: readonly LabelEntry[], brought: readonly LabelEntry[]): BroughtLabels {
  const known = new Map(standing.map((entry) => [keyOf(entry), entry]));
  const added: LabelEntry[] = [];
  const conflicts: { standing: LabelEntry; brought: LabelEntry }[] = [];
  let same = 0;
  for (const entry of brought) {
    const there = known.get(keyOf(entry));
    if (there === undefined) added.push(entry);
    else if (there.standard === entry.standard) same++;
    else conflicts.push({ standing: there, brought: entry });
  }
  return { added, same, conflicts };
}

const keyOf = ({ field, label }: Pick<LabelEntry, "field" | "label">): string => cellKeyOf(field, fold(label));
