/** Early-Career Principals: who is in the first three years, with the mentor and the supports on record. Personnel data: never in a shareable copy. */
import { longDate, type Day } from "../day";
import type { EarlyCareer, EarlyPrincipal } from "../gap/early-career";
import type { SchoolKey } from "../label/standardized";
import type { Place } from "../metric/district";
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { linkTo } from "../state/links";
import { AFTER_NUMBER, LINK, NUMBER, onWholePaper, printed, WRAPPED } from "../state/look";
import { columnOf, tableSheet } from "../state/table-sheet";
import type { Wording } from "../state/wording";
import type { TaggedSupport } from "../tag/tagged";
import { QUARTER_WORDS } from "./group-words";

export const NONE_RECORDED = "none recorded";

const HEADINGS = { principal: "Principal", school: "School", mentor: "Mentor", supports: "Supports" } as const;

export interface EarlyCareerFacts {
  readonly schoolNames: ReadonlyMap<SchoolKey, string>;
  readonly wording: Wording;
}

/** `Coaching: weekly visits (Develop team; September 4, 2025 to January 30, 2026; in progress)`. */
export function supportWords({ what, text, start, end, status, tags }: TaggedSupport, wording: Wording): string {
  const day = (serial: Day | null): string | null => (serial === null ? null : longDate(serial));
  const [from, to] = [day(start), day(end)];
  const facts = [
    tags.map(({ id }) => wording.responsibilities.get(id) ?? id).join(", "),
    from !== null && to !== null ? `${from} to ${to}` : (from ?? (to === null ? "" : `to ${to}`)),
    status ?? "",
  ].filter((fact) => fact !== "");
  const said = [what, text].filter((part) => part !== null).join(": ");
  return facts.length === 0 ? said : `${said} (${facts.join("; ")})`;
}

/** One row a principal, fewest years first; `list` null: no roster tells. */
export function earlyCareerSheet(
  list: EarlyCareer | null,
  { schoolNames, wording }: EarlyCareerFacts,
  workbook: Workbook,
): OwnSheet {
  const placeOf = ({ school }: EarlyPrincipal): Place =>
    list?.place(school) ?? { quartile: null, cluster: null, level: null };
  return tableSheet<EarlyPrincipal>(
    {
      id: "earlyCareer",
      visible: true,
      key: [HEADINGS.principal, HEADINGS.school],
      gone: { heading: HEADINGS.supports, text: "Not among the early-career principals any more. Your note is kept." },
      nothing: "No principal is known to be in the first three years.",
      frozenColumns: 1,
      columns: [
        {
          heading: HEADINGS.principal,
          width: 150,
          value: ({ head }) =>
            linkTo(
              head.segment.table.sheet.name,
              head.row,
              nameColumn(head.segment.columns),
              head.name ?? head.leaderId ?? "",
            ),
          style: { ...LINK, wrap: true },
        },
        {
          heading: HEADINGS.school,
          width: 180,
          value: ({ school }) => schoolNames.get(school) ?? school,
          style: WRAPPED,
        },
        { heading: "Cluster", width: 104, value: (one) => placeOf(one).cluster, style: WRAPPED },
        {
          heading: "Poverty quarter",
          width: 76,
          value: (one) => {
            const { quartile } = placeOf(one);
            return quartile === null ? null : (QUARTER_WORDS[quartile - 1] ?? null);
          },
          style: WRAPPED,
        },
        { heading: "Year as principal", width: 70, value: ({ year }) => year, style: { ...NUMBER, numberFormat: "0" } },
        { heading: HEADINGS.mentor, width: 140, value: ({ mentor }) => mentor ?? NONE_RECORDED, style: AFTER_NUMBER },
        {
          heading: HEADINGS.supports,
          width: 300,
          value: ({ supports }) =>
            supports.length === 0 ? NONE_RECORDED : supports.map((one) => supportWords(one, wording)).join("\n"),
          style: WRAPPED,
        },
        { heading: "Note", width: 150, value: () => null, style: WRAPPED, theirs: true },
      ],
      marks: (at, area) =>
        [HEADINGS.mentor, HEADINGS.supports].map((heading) => ({
          area: columnOf(at(heading), area),
          formula: `=$${at(heading)}2="${NONE_RECORDED}"`,
          style: { bold: true },
        })),
      print: onWholePaper(printed(OWN_SHEETS.earlyCareer)),
    },
    list?.principals ?? [],
    workbook,
  );
}

const nameColumn = (columns: ReadonlyMap<string, number>): number =>
  columns.get("name") ?? columns.get("lastName") ?? columns.get("leaderId") ?? 1;
