/** The instrument that a table's sheet name, titles or headings name. */
import type { Fields } from "../../framework/fields";
import type { Table } from "../table/table";
import type { Claim } from "./column-claim";

/** Where an instrument's name may stand. */
interface Named {
  readonly table: Pick<Table, "sheet" | "titles">;
  readonly claims: readonly Pick<Claim, "draft">[];
}

/** A function that names a table's rating or survey instrument, or null when nothing names one. */
export function instrumentFinder({
  instruments,
}: Pick<Fields, "instruments">): (meaning: Named, kind: "rating" | "survey") => string | null {
  const known = instruments
    .map(({ written, instrument, kind }) => ({ instrument, kind, pattern: patternOf(written), length: written.length }))
    .sort((one, other) => other.length - one.length);
  return ({ table, claims }, kind) => {
    const texts = [table.sheet.name, ...table.titles, ...claims.map(({ draft }) => draft.column.heading)];
    const found = known.find((one) => one.kind === kind && texts.some((text) => one.pattern.test(text)));
    return found?.instrument ?? null;
  };
}

/** Whether a text names an instrument of that kind: "Panorama School Leadership" a survey, "TEAM Fall" a rating. */
export function instrumentTest(
  { instruments }: Pick<Fields, "instruments">,
  kind: "rating" | "survey",
): (text: string) => boolean {
  const patterns = instruments.filter((one) => one.kind === kind).map(({ written }) => patternOf(written));
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/** Names in capitals are only names in capitals: a leadership team is not TEAM. */
const patternOf = (written: string): RegExp => {
  const plain = written.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[\\s_-]*");
  return new RegExp(`(?<![A-Za-z0-9])${plain}(?![a-z0-9])`, /^[A-Z]+$/.test(written) ? "" : "i");
};
