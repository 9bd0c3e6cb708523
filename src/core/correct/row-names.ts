/** Whom or what a row is about, in words that stay the same when its labels are corrected. */
import type { Analysis } from "../report/analysis";
import type { Origin } from "../record/record";
import type { SchoolKey } from "../label/standardized";

/** The row's name; "" where no record stands. */
export type RowName = (sheet: string, row: number) => string;

/** Names every row that was read by its person and school, with the rating round, indicator or item where they tell rows apart. */
export function rowNames({ tagged }: Pick<Analysis, "tagged">): RowName {
  const names = new Map<string, Map<number, string>>();
  const put = ({ segment, row }: Origin, ...parts: readonly (string | null)[]): void => {
    const { name: sheet } = segment.table.sheet;
    const rows = names.get(sheet) ?? new Map<number, string>();
    names.set(sheet, rows);
    if (!rows.has(row)) rows.set(row, parts.filter((part) => part !== null && part !== "").join(", "));
  };
  const schoolOf = (key: SchoolKey | null): string | null =>
    key === null ? null : (tagged.schoolNames.get(key) ?? key);
  for (const one of tagged.leader) put(one, one.name ?? one.leaderId, schoolOf(one.school), one.schoolYear);
  for (const one of tagged.candidate) put(one, one.name ?? one.leaderId, schoolOf(one.school), one.schoolYear);
  for (const one of tagged.rating) {
    put(one, one.name ?? one.leaderId, schoolOf(one.school), one.schoolYear, one.round, one.indicator);
  }
  for (const one of tagged.survey) put(one, schoolOf(one.school), one.schoolYear, one.topic, one.item);
  for (const one of tagged.school) put(one, schoolOf(one.school), one.schoolYear);
  return (sheet, row) => names.get(sheet)?.get(row) ?? "";
}
