/** People: pairs of names that may be one person, and what people decided. */
import type { CellStyle, OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import { cellName, type Address, type Workbook } from "../sheet";
import { cellKeyOf, DECISION, readDecisionRows, type DecisionCodec, type ReadDecisions } from "./decision-rows";
import type { PersonDecision } from "./decisions";
import { linkTo } from "./links";
import { LINK, printed, QUIET, TEXT, WRAPPED } from "./look";
import { columnOf, tableSheet } from "./table-sheet";
import { folded, type Wording } from "./wording";

export interface PersonRow {
  readonly keys: readonly [string, string];
  readonly names: readonly [string, string];
  readonly at: readonly [Address, Address];
  readonly why: string;
  readonly decided: "same" | "different" | null;
}

export const ONE_PERSON = "One person";
export const TWO_PEOPLE = "Two people";

const STATUS_WORDS = { same: "Counted as one", different: "Counted as two" } as const;
const TO_DECIDE = "To decide";

const placeOf = (at: Address) => linkTo(at.sheet, at.row, at.column, `${at.sheet}, ${cellName(at.row, at.column)}`);

const IDENTITY: CellStyle = { ...QUIET, wrap: true };

/** The sheet with one row a pair of names, the undecided ones first. */
export const personSheet = (rows: readonly PersonRow[], workbook: Workbook): OwnSheet =>
  tableSheet<PersonRow>(
    {
      id: "people",
      visible: false,
      key: ["Identity", "Other identity"],
      nothing: "No two names look like one person's.",
      gone: { heading: "Status", text: "Names not found any more" },
      columns: [
        { heading: "Name", width: 120, value: ({ names }) => names[0], style: WRAPPED },
        { heading: "Other name", width: 120, value: ({ names }) => names[1], style: WRAPPED },
        { heading: "Found at", width: 130, value: ({ at }) => placeOf(at[0]), style: LINK },
        { heading: "Other found at", width: 130, value: ({ at }) => placeOf(at[1]), style: LINK },
        { heading: "Why", width: 190, value: ({ why }) => why, style: WRAPPED },
        {
          heading: "Status",
          width: 96,
          value: ({ decided }) => (decided === null ? TO_DECIDE : STATUS_WORDS[decided]),
          style: TEXT,
        },
        {
          heading: DECISION,
          width: 90,
          value: () => null,
          style: TEXT,
          theirs: true,
          offers: () => [ONE_PERSON, TWO_PEOPLE],
          strict: true,
          prompt: {
            title: "Is this one person?",
            text: "They count as two until you decide. Your choice is kept.",
          },
        },
        { heading: "Identity", width: 110, value: ({ keys }) => keys[0], style: IDENTITY },
        { heading: "Other identity", width: 110, value: ({ keys }) => keys[1], style: IDENTITY },
      ],
      marks: (at, area) => [
        {
          area: columnOf(at("Status"), area),
          formula: `=AND($${at("Status")}2="${TO_DECIDE}",$${at(DECISION)}2="")`,
          style: { bold: true },
        },
      ],
      print: printed(OWN_SHEETS.people),
    },
    rows.toSorted((a, b) => (a.decided === null ? 0 : 1) - (b.decided === null ? 0 : 1)),
    workbook,
  );

/** Decisions about pairs of names, by their two identities. */
export const personCodec: DecisionCodec<PersonDecision> = {
  id: "people",
  rowKey: (cell) => cellKeyOf(...inOrder(cell("Identity"), cell("Other identity"))),
  keyOf: ({ keys }) => cellKeyOf(...inOrder(...keys)),
  understood: ({ typed, cell }) => {
    const answer = folded(typed);
    const same = [ONE_PERSON, "yes", "same"].map(folded).includes(answer);
    if (!same && ![TWO_PEOPLE, "no", "different"].map(folded).includes(answer)) {
      return { expected: `${ONE_PERSON} or ${TWO_PEOPLE}` };
    }
    return { decision: { keys: inOrder(cell("Identity"), cell("Other identity")), same } };
  },
  words: ({ same }) => [same ? ONE_PERSON : TWO_PEOPLE],
};

const inOrder = (one: string, other: string): readonly [string, string] => (one < other ? [one, other] : [other, one]);

/** What people decided about pairs of names. */
export const readPersons = (workbook: Workbook, wording: Wording): ReadDecisions<PersonDecision> =>
  readDecisionRows(workbook, personCodec, wording);
