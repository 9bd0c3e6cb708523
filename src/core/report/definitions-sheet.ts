/** Definitions: what each metric, status and field means. */
import type { Definition } from "../../framework/definitions";
import { thresholds } from "../../framework/thresholds";
import type { OwnSheet } from "../own-sheet";
import { OWN_SHEETS } from "../own-sheets";
import type { Workbook } from "../sheet";
import { AFTER_NUMBER, onWholePaper, printed, QUIET, TEXT, WRAPPED } from "../state/look";
import { tableSheet } from "../state/table-sheet";
import type { Wording } from "../state/wording";

export const DEFINITION_HEADINGS = { formula: "How it is computed", version: "Version" } as const;

interface DefinitionRow {
  readonly kind: string;
  readonly term: string;
  readonly meaning: string;
  readonly formula: string;
  readonly source: string;
  readonly version: string;
}

const word = (term: string, meaning: string): DefinitionRow => ({
  kind: "Word",
  term,
  meaning,
  formula: "",
  source: "",
  version: "",
});

const WORDS: readonly DefinitionRow[] = [
  word("Known", "How many have data, of how many should."),
  word("Points", "Percentage points: the difference of two percentages."),
  word("no data", "Data that should exist is missing. It is never counted as 0."),
  word("hidden", "There are too few people or answers to show a figure."),
  word("not yet", "The round or survey is not over."),
  word("does not apply", "Nothing of the kind is expected here."),
  word(
    "Lowest, Highest",
    "The lowest and highest value that unknown or suppressed cells allow, or a 95% confidence range.",
  ),
  word(
    "Poverty quarter",
    "Schools in four parts of about equal size by their share of economically disadvantaged students.",
  ),
  word("Of color", "Every race/ethnicity group except White. Unknown is in neither."),
  word(
    "Standing out by chance",
    `Among many parts of the district some are far off by chance alone. A responsibility in a group of schools is named as a development gap where leaders score lower on it than on the rest, and lower than leaders elsewhere, by more than chance makes with all responsibilities and groups looked at: one-sided Student's t against 0 and Welch's t against the others, the larger probability. A cluster or level is named for its effective leaders by Fisher's exact test, with all clusters and levels looked at. Both are corrected by Holm's method (Scandinavian Journal of Statistics 6, 1979): where there is no difference at all, any is named in at most ${thresholds.gaps.chance * 100} of 100 districts. A responsibility that is lower by no more than chance stays on Leadership Heat Map in the lightest shade. Principals of color are not judged so: the principals in post are all there are, not a sample.`,
  ),
  word(
    "What moved",
    "Each refresh compares every headline figure with the last one, case by case (a leader, a school), and replays the changes in this order: rows gone, rows added, cells edited, decisions, definition, other. What each step adds to the figure is its part; the parts add up to the change. A case counts under the first that is so: a row of it is new, a row of it is gone, a cell of it was edited; with its rows as they were, the definition's version changed, or a person decided (label, column, pair of names, sheet, setting); what none of these explains follows rows elsewhere. A row that is the same but for some cells, or that stands between the same rows, is the same row, edited. Moving, sorting and filtering change nothing. Poverty quarters are cut anew at every step, so a school that pushes others into another quarter answers for them. Other: the same cells, decisions and definitions, read in another order, on another day or by another version of Leader Tracker. What the last refresh rested on is kept in the workbook, without names; where that is missing or was changed, only the figures are told.",
  ),
  word("DRAFT", "Nobody confirmed key columns, merged people and the counting day for these sources yet."),
];

/** Metrics with formula and version, the words of the pages, and the fields that Column Map offers. */
export const definitionsSheet = (definitions: readonly Definition[], wording: Wording, workbook: Workbook): OwnSheet =>
  tableSheet<DefinitionRow>(
    {
      id: "definitions",
      visible: false,
      key: ["Kind", "Term"],
      columns: [
        { heading: "Kind", width: 86, value: ({ kind }) => kind, style: TEXT },
        { heading: "Term", width: 170, value: ({ term }) => term, style: { ...WRAPPED, bold: true } },
        { heading: "Meaning", width: 340, value: ({ meaning }) => meaning || null, style: WRAPPED },
        {
          heading: DEFINITION_HEADINGS.formula,
          width: 240,
          value: ({ formula }) => formula || null,
          style: AFTER_NUMBER,
        },
        { heading: "Needs", width: 180, value: ({ source }) => source || null, style: AFTER_NUMBER },
        { heading: DEFINITION_HEADINGS.version, width: 150, value: ({ version }) => version || null, style: QUIET },
      ],
      print: onWholePaper(printed(OWN_SHEETS.definitions)),
    },
    [
      ...definitions.map(({ id, version, name, text, formula, source }) => ({
        kind: "Metric",
        term: name,
        meaning: text,
        formula,
        source,
        version: `${id}/${version}`,
      })),
      ...WORDS,
      ...[...wording.responsibilities.values()].map((name) => ({
        kind: "Responsibility",
        term: name,
        meaning: "One of the framework's responsibilities of a leader.",
        formula: "",
        source: "",
        version: "",
      })),
      ...[...wording.fields.values()].map((label) => ({
        kind: "Field",
        term: label,
        meaning: "A meaning that a column can have: type it into the Decision column of Column Map.",
        formula: "",
        source: "",
        version: "",
      })),
    ],
    workbook,
  );
