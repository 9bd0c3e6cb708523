/** What a person can decide or mend, ranked by the figures of the newest school year that wait for it. */
import { needs } from "../../framework/data-needs";
import { figureInputs } from "../../framework/figure-inputs";
import { yearBefore } from "../metric/district";
import type { Metric, MetricId } from "../metric/metric";
import { newestYear } from "../metric/series";
import { severity, type Problem, type ProblemCode } from "../problem";
import type { TableReading } from "../record/record";
import type { Address } from "../sheet";
import type { Analysis } from "./analysis";

export type About =
  /** Columns of one sheet of which none is used until a person chooses. */
  | {
      readonly kind: "columns";
      readonly sheet: string;
      readonly fields: readonly string[];
      readonly headings: readonly string[];
    }
  | { readonly kind: "labels"; readonly field: string; readonly labels: number }
  | { readonly kind: "people"; readonly pairs: number }
  | {
      readonly kind: "cells";
      readonly code: ProblemCode;
      /** What is missing, where that is it: "position". */ readonly field: string | null;
      readonly cells: number;
      readonly first: Address;
    }
  /** No sheet gives it. */
  | { readonly kind: "data"; readonly need: string; readonly name: string };

export interface Waiting {
  readonly about: About;
  /** Figures of the whole district that rest on it, in the figures' own order. */
  readonly figures: readonly MetricId[];
}

/** The figures of the four metrics of success. */
export const SUCCESS_FIGURES: readonly (readonly MetricId[])[] = [
  ["team-average"],
  ["survey-favorable", "survey-strong"],
  ["effective-gap"],
  ["principals-of-color"],
];

/** How many of the four metrics of success are among the figures. */
export const successAmong = (figures: readonly MetricId[]): number =>
  SUCCESS_FIGURES.filter((ids) => ids.some((id) => figures.includes(id))).length;

/** The most figures first; among as many, the most of the four metrics of success; then the quickest kind of work. */
export function waiting(analysis: Analysis): readonly Waiting[] {
  const at = figuresAt(analysis);
  return [
    ...columns(analysis, at),
    ...labels(analysis, at),
    ...people(analysis, at),
    ...data(analysis),
    ...cells(analysis, at),
  ].sort(
    (one, other) =>
      other.figures.length - one.figures.length || successAmong(other.figures) - successAmong(one.figures),
  );
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The figures that rest on a field of a table, or on what the table's column says. */
interface FiguresAt {
  readonly cell: (place: Address) => readonly MetricId[];
  readonly field: (reading: TableReading, field: string) => readonly MetricId[];
  readonly inOrder: (figures: Iterable<MetricId>) => readonly MetricId[];
}

function figuresAt({ metrics, readings }: Analysis): FiguresAt {
  const year = newestYear(metrics) ?? null;
  const asked = districtFigures(metrics, year);
  const bySheet = groupedBy(readings, ({ table }) => table.sheet.name);
  const field: FiguresAt["field"] = ({ datasets, schoolYear }, wanted) => {
    const [base = ""] = wanted.split(":");
    return figureInputs.flatMap(({ figures, dataset, fields, yearsBack }) =>
      datasets.includes(dataset) && fields.includes(base) && isWithin(schoolYear, year, yearsBack)
        ? asked.filter((id) => figures.includes(id))
        : [],
    );
  };
  return {
    field,
    cell: ({ sheet, row, column }) =>
      (bySheet.get(sheet) ?? [])
        .filter(({ table }) => row >= table.headingRows[0] && row <= table.lastRow)
        .flatMap((reading) =>
          reading.columns
            .filter((meaning) => meaning.column === column && meaning.field !== null)
            .flatMap((meaning) => field(reading, meaning.field ?? "")),
        ),
    inOrder: (figures) => {
      const wanted = new Set(figures);
      return asked.filter((id) => wanted.has(id));
    },
  };
}

/** A figure that does not apply waits for nothing. */
const districtFigures = (metrics: readonly Metric[], year: string | null): readonly MetricId[] => [
  ...new Set(
    metrics
      .filter(
        ({ schoolYear, group, status }) =>
          schoolYear === year && Object.keys(group).length === 0 && status !== "not-applicable",
      )
      .map(({ metric }) => metric),
  ),
];

function isWithin(schoolYear: string | null, year: string | null, yearsBack: number): boolean {
  if (schoolYear === null || year === null || schoolYear === year) return true;
  const before = yearsBack > 0 ? yearBefore(year) : null;
  return before !== null && isWithin(schoolYear, before, yearsBack - 1);
}

function columns({ readings }: Analysis, at: FiguresAt): readonly Waiting[] {
  return readings.flatMap((reading) => {
    const open = reading.columns.filter(({ how }) => how === "ambiguous");
    const groups = groupedBy(open, ({ candidates, field }) => candidates.join(" ") || (field ?? ""));
    return [...groups.values()].map((group): Waiting => {
      const fields = [...new Set(group.flatMap(({ candidates }) => candidates))];
      return {
        about: {
          kind: "columns",
          sheet: reading.table.sheet.name,
          fields,
          headings: group.map(({ heading }) => heading),
        },
        figures: at.inOrder(fields.flatMap((field) => at.field(reading, field))),
      };
    });
  });
}

function labels({ labels: results, problems }: Analysis, at: FiguresAt): readonly Waiting[] {
  const open = results.filter(({ status }) => status !== "applied");
  const places = groupedBy(problems.flatMap(labelPlace), ({ typed }) => typed);
  return [...groupedBy(open, ({ field }) => field)].map(([field, group]): Waiting => ({
    about: { kind: "labels", field, labels: group.length },
    figures: at.inOrder(
      group
        .flatMap(({ first, label }) => [first, ...(places.get(label) ?? []).map((problem) => problem.at)])
        .flatMap(at.cell),
    ),
  }));
}

function labelPlace(problem: Problem): readonly { readonly typed: string; readonly at: Address }[] {
  switch (problem.code) {
    case "label-to-decide":
    case "unknown-label":
      return [{ typed: problem.typed, at: problem.at }];
    case "school-not-on-list":
      return [{ typed: problem.school, at: problem.at }];
    default:
      return [];
  }
}

function people({ tagged }: Analysis, at: FiguresAt): readonly Waiting[] {
  const open = tagged.proposals.filter(({ decided }) => decided === null);
  if (open.length === 0) return [];
  return [
    {
      about: { kind: "people", pairs: open.length },
      figures: at.inOrder(open.flatMap((proposal) => proposal.at.flatMap(at.cell))),
    },
  ];
}

/** Data of which nothing is there. */
function data({ metrics }: Analysis): readonly Waiting[] {
  const year = newestYear(metrics) ?? null;
  const asked = districtFigures(metrics, year);
  const whole = metrics.filter(({ schoolYear, group }) => schoolYear === year && Object.keys(group).length === 0);
  return needs.flatMap(({ id, name, measuredBy, holdsBack }): readonly Waiting[] => {
    const gauges = whole.filter(({ metric, status }) => measuredBy.includes(metric) && status !== "not-applicable");
    if (gauges.length === 0 || gauges.some(({ status, known }) => status !== "unknown" || known > 0)) return [];
    return [{ about: { kind: "data", need: id, name }, figures: asked.filter((figure) => holdsBack.includes(figure)) }];
  });
}

/** Errors are cells to mend, and so is an empty cell that a figure needs; what a decision answers is told above. */
const DECIDED_ELSEWHERE: readonly ProblemCode[] = ["ambiguous-column", "school-not-on-list"];

function cells({ problems }: Analysis, at: FiguresAt): readonly Waiting[] {
  const toMend = problems.filter(
    (problem) =>
      problem.code === "missing-value" || (severity(problem) === "error" && !DECIDED_ELSEWHERE.includes(problem.code)),
  );
  return [...groupedBy(toMend, (problem) => `${problem.code} ${missingField(problem) ?? ""}`).values()].flatMap(
    (group): readonly Waiting[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          about: {
            kind: "cells",
            code: first.code,
            field: missingField(first),
            cells: group.reduce((sum, { count }) => sum + count, 0),
            first: first.at,
          },
          figures: at.inOrder(group.flatMap((problem) => at.cell(problem.at))),
        },
      ];
    },
  );
}

const missingField = (problem: Problem): string | null =>
  problem.code === "missing-value" ? (problem.field.split(" for ")[0] ?? "") : null;
