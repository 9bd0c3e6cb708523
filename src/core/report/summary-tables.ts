/** The three native tables of the Summary. */
import type { Gap } from "../gap/gap";
import type { CellStyle, OwnColumn, OwnTable, OwnValue } from "../own-sheet";
import { TABLE_NAMES } from "../own-sheets";
import type { GapWords } from "../state/gap-words";
import { sentencesInLines, sentencesOf } from "../state/break-lines";
import { wrappedLines } from "../state/text-width";
import type { BrightSpot } from "./bright-spots";
import { numberWord, shownKnown, type Shown } from "./figure-format";
import { sizeOf } from "./gap-size";
import { ruled, type PageRow } from "./page";
import { HEIGHT, SENTENCE_LINE, STYLE, WIDTHS } from "./summary-look";
import type { SuccessRow } from "./summary-metrics";
import { spaceRow } from "./summary-rows";

const SUMMARY_TABLES = {
  metrics: TABLE_NAMES.summary,
  gaps: "LT_SummaryGaps",
  brightSpots: "LT_SummaryBrightSpots",
} as const;

/** Where a metric and a gap stand on their own sheets. */
export interface LinkTargets {
  readonly metric: (id: string, year: string | null, shown: string) => OwnValue;
  readonly gap: (name: string, where: string) => OwnValue;
}

export interface BuiltTable {
  readonly table: OwnTable;
  /** Heights of the heading, the rows and the space below; cells that run beside the table. */
  readonly rows: readonly PageRow[];
}

const tableOf = (name: string, row: number, columns: readonly OwnColumn[], rowCount: number): OwnTable => ({
  name,
  row,
  column: 1,
  columns,
  rowCount,
  filterButtons: false,
  style: null,
  stripes: false,
  headingStyle: STYLE.heading,
});

const stylesOf = (styles: readonly CellStyle[]): ReadonlyMap<number, CellStyle> => new Map(styles.entries());

/** Text in place of a number is smaller and not bold, and a long figure still fits its column. */
function figureStyle({ value, numberFormat, text }: Shown): CellStyle {
  if (typeof value === "string") return STYLE.status;
  return { ...STYLE.figure, numberFormat, ...(text.length > 9 ? { size: 12 } : {}) };
}

const withFormat = (style: CellStyle, { numberFormat }: Shown): CellStyle => ({ ...style, numberFormat });
const knownStyle = (known: Shown): CellStyle => ({
  ...withFormat(STYLE.known, known),
  ...(known.text.length > 10 ? { size: 9 } : {}),
});

/** Longer words than these would not fit at the usual size, and a number that does not fit is shown as ####. */
const changeStyle = (change: Shown): CellStyle => ({
  ...withFormat(STYLE.indented, change),
  ...(change.text.length > 14 ? { size: 9, indent: 0 } : {}),
});

/** A sentence takes at most so many lines; what does not fit is left to the sheets behind, whole sentences only. */
const MOST_LINES = 3;
/** A figure that is not there leaves room for the reason. */
const MOST_REASON_LINES = 4;

const [NAME_WIDTH, , , OWNER_WIDTH, , SENTENCE_WIDTH] = WIDTHS;
const sentenceLines = (text: string): number => wrappedLines(text, SENTENCE_WIDTH, STYLE.sentence);
const nameLines = (text: string): number => wrappedLines(text, NAME_WIDTH, STYLE.link);
const heightOf = (lines: number, least: number): number => Math.max(least, lines * SENTENCE_LINE);

/** Metrics of success with figure, n of m, start of the trend, change and a sentence. */
export function metricTable(
  success: readonly SuccessRow[],
  year: string | null,
  years: readonly string[],
  links: LinkTargets,
  row: number,
): BuiltTable {
  const sentences = success.map(({ sentences, figure }) =>
    sentencesInLines(
      sentences.flatMap(sentencesOf),
      typeof figure.value === "string" ? MOST_REASON_LINES : MOST_LINES,
      sentenceLines,
    ),
  );
  const oneYear = years.length < 2;
  const column = (heading: string, values: readonly OwnValue[], styles: readonly CellStyle[]): OwnColumn => ({
    heading,
    values,
    style: styles[0] ?? STYLE.text,
    styles: stylesOf(styles),
  });
  const columns: readonly OwnColumn[] = [
    column(
      "Metric of success",
      success.map(({ id, name }) => links.metric(id, year, name)),
      success.map(() => STYLE.link),
    ),
    column(
      year ?? "Figure",
      success.map(({ figure }) => figure.value),
      success.map(({ figure }) => figureStyle(figure)),
    ),
    column(
      "Known",
      success.map(({ known }) => known.value),
      success.map(({ known }) => knownStyle(known)),
    ),
    column(
      oneYear ? "Trend" : `Since ${years[0] ?? ""}`,
      success.map(({ start, figure }) =>
        start.value === null && typeof figure.value === "number" ? "one year only" : start.value,
      ),
      success.map(({ start }) => withFormat(STYLE.start, start)),
    ),
    column(
      "In a year",
      success.map(({ change }) => change.value),
      success.map(({ change }) => changeStyle(change)),
    ),
    column(
      "In one sentence",
      sentences,
      success.map(() => STYLE.sentence),
    ),
  ];
  return {
    table: tableOf(SUMMARY_TABLES.metrics, row, columns, success.length),
    rows: [
      { height: HEIGHT.heading, cells: [] },
      ...sentences.map((sentence): PageRow => ({
        height: heightOf(sentenceLines(sentence), HEIGHT.metric),
        cells: [],
      })),
      spaceRow,
    ],
  };
}

export interface GapLine {
  readonly gap: Gap;
  readonly link: OwnValue;
  readonly words: GapWords | null;
  /** What to say of it, most important first. */
  readonly sentences: readonly string[];
}

const headingOf = (count: number, what: string, none: string): string =>
  count === 0 ? none : count === 1 ? `One ${what}` : `${capital(numberWord(count))} ${what}s`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The biggest gaps with people's owner and due. */
export function gapTable(lines: readonly GapLine[], row: number): BuiltTable {
  const none = lines.length === 0;
  const sizes = lines.map(({ gap }) => sizeOf(gap));
  const knowns = lines.map(({ gap }) => shownKnown(gap.known, gap.of));
  const sentences = none
    ? ["No gap was found."]
    : lines.map((line) => sentencesInLines(line.sentences, MOST_LINES, sentenceLines));
  const or = <T>(values: readonly T[], empty: T): readonly T[] => (none ? [empty] : values);
  const columns: readonly OwnColumn[] = [
    {
      heading: headingOf(lines.length, "gap", "Gaps"),
      values: or(
        lines.map(({ link }) => link),
        "None",
      ),
      style: none ? STYLE.name : STYLE.link,
    },
    {
      heading: "Size",
      values: or(
        sizes.map(({ value }) => value),
        null,
      ),
      style: STYLE.size,
      styles: stylesOf(
        sizes.map((size) => withFormat(typeof size.value === "string" ? STYLE.status : STYLE.size, size)),
      ),
    },
    {
      heading: "Known",
      values: or(
        knowns.map(({ value }) => value),
        null,
      ),
      style: STYLE.known,
      styles: stylesOf(knowns.map(knownStyle)),
    },
    {
      heading: "Owner",
      values: or(
        lines.map(({ words }) => words?.owner || null),
        null,
      ),
      style: STYLE.wrapped,
    },
    {
      heading: "Due",
      values: or(
        lines.map(({ words }) => words?.due ?? null),
        null,
      ),
      style: { ...STYLE.indented, numberFormat: "mmm d" },
    },
    { heading: "In one sentence", values: sentences, style: STYLE.sentence },
  ];
  const heights = sentences.map((sentence, index) => {
    const { gap, words } = lines[index] ?? { gap: null, words: null };
    const owner = wrappedLines(words?.owner ?? "", OWNER_WIDTH, STYLE.wrapped);
    return heightOf(Math.max(sentenceLines(sentence), nameLines(gap?.name ?? ""), owner), HEIGHT.gap);
  });
  return {
    table: tableOf(SUMMARY_TABLES.gaps, row, columns, columns[0]?.values.length ?? 0),
    rows: [
      { height: HEIGHT.heading, cells: [] },
      ...heights.map((height): PageRow => ({ height, cells: [] })),
      spaceRow,
    ],
  };
}

/** What is going well; its sentences run over the empty cells to the right. */
export function brightSpotTable(spots: readonly BrightSpot[], row: number): BuiltTable {
  const none: BrightSpot = {
    name: "None yet",
    figure: { value: null, numberFormat: "General", text: "" },
    sentence: "No figure is better than the year before, or there is no year before to compare with.",
  };
  const shown = spots.length === 0 ? [none] : spots;
  const columns: readonly OwnColumn[] = [
    {
      heading: headingOf(spots.length, "bright spot", "Bright spots"),
      values: shown.map(({ name }) => name),
      style: STYLE.name,
    },
    {
      heading: "Figure",
      values: shown.map(({ figure }) => figure.value),
      style: STYLE.size,
      styles: stylesOf(shown.map(({ figure }) => withFormat(STYLE.size, figure))),
    },
    { heading: "In one sentence", values: shown.map(({ sentence }) => sentence), style: STYLE.indented },
  ];
  return {
    table: tableOf(SUMMARY_TABLES.brightSpots, row, columns, shown.length),
    rows: [
      { height: HEIGHT.heading, cells: ruled(4, 6, STYLE.heading) },
      ...shown.map((): PageRow => ({ height: HEIGHT.spot, cells: ruled(4, 6, STYLE.text) })),
      spaceRow,
    ],
  };
}
