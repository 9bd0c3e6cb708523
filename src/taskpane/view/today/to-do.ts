/** The to-do list: each thing with its words and where it is done. */
import type { MetricId } from "../../../core/metric/metric";
import { plural } from "../../../core/report/figure-format";
import { successAmong, type About, type Waiting } from "../../../core/report/waiting";
import type { Problem, ProblemCode } from "../../../core/problem";
import { plainWords } from "../../../core/state/plain-words";
import type { Place } from "../../../hosts/host";
import type { Spot, Tab } from "../../tabs";

export interface ToDo {
  /** In the list: `Choose the experience column`. */
  readonly title: string;
  /** As the next thing: `2 columns could be the experience`. */
  readonly headline: string;
  readonly sentence: string;
  readonly button: string;
  /** Figures of the whole district that wait. */
  readonly figures: number;
  readonly goTo: GoTo;
}

export type GoTo = { readonly tab: Tab; readonly spot: Spot } | { readonly place: Place };

/** Gaps that nobody owns: how many, and the first one's cell for a name. */
export interface GapsWithoutOwner {
  readonly count: number;
  readonly first: Place;
}

/** What waits, in its order, then owners to name. */
export function toDoList(waiting: readonly Waiting[], owners: GapsWithoutOwner | null): readonly ToDo[] {
  const things = waiting.filter(isListed).map(({ about, figures }): ToDo => ({
    ...wordsFor(about),
    sentence: waitSentence(about, figures),
    figures: figures.length,
  }));
  if (owners === null) return things;
  const gaps = plural(owners.count, "gap");
  return [
    ...things,
    {
      title: `Name an owner for ${gaps}`,
      headline: `${gaps} ${owners.count === 1 ? "has" : "have"} no owner`,
      sentence: "An owner and a date make a gap somebody's work.",
      button: "Name an owner",
      figures: 0,
      goTo: { place: owners.first },
    },
  ];
}

/** Cells that no figure of the newest year waits for are left to the issues. */
const isListed = ({ about, figures }: Waiting): boolean => about.kind !== "cells" || figures.length > 0;

type Words = Omit<ToDo, "sentence" | "figures">;

function wordsFor(about: About): Words {
  switch (about.kind) {
    case "columns": {
      const field = about.fields.map(fieldWords).join(" or ");
      const columns = about.headings.length;
      return {
        title: `Choose the ${field} column on ${about.sheet}`,
        headline: columns === 1 ? `A column could be the ${field}` : `${columns} columns could be the ${field}`,
        button: "Choose the column",
        goTo: { tab: "data", spot: { place: "sheets", item: about.sheet } },
      };
    }
    case "labels": {
      const field = lower(plainWords.labelFields.get(about.field) ?? about.field);
      const labels = plural(about.labels, "label");
      return {
        title: `Decide ${about.labels} ${field} ${about.labels === 1 ? "label" : "labels"}`,
        headline: `${about.labels} ${field} ${about.labels === 1 ? "label needs" : "labels need"} a decision`,
        button: `Decide ${labels}`,
        goTo: { tab: "data", spot: { place: "labels", item: about.field } },
      };
    }
    case "people": {
      const pairs = plural(about.pairs, "pair");
      return {
        title: `Decide ${pairs} of names`,
        headline: about.pairs === 1 ? "Two names may be one person" : `${pairs} of names may be one person each`,
        button: `Look at ${pairs}`,
        goTo: { tab: "data", spot: { place: "people" } },
      };
    }
    case "cells":
      return {
        ...mendWords(about.code, about.cells, about.field),
        button: about.cells === 1 ? "Look at the cell" : "Look at the cells",
        goTo: { tab: "data", spot: { place: "issues", item: about.code } },
      };
    case "data":
      return {
        title: `Bring in ${DATA_WORDS[about.need] ?? lower(about.name)}`,
        headline: `No sheet has ${DATA_WORDS[about.need] ?? lower(about.name)}`,
        button: "Bring in a file…",
        goTo: { tab: "data", spot: { place: "bring-in" } },
      };
  }
}

/** `3 of the 4 metrics wait for them.` */
function waitSentence(about: About, figures: readonly MetricId[]): string {
  const one = isOne(about);
  const it = one ? "it" : "them";
  const success = successAmong(figures);
  if (success > 0) return `${success} of the 4 metrics ${success === 1 ? "waits" : "wait"} for ${it}.`;
  if (figures.length > 0)
    return `${plural(figures.length, "figure")} ${figures.length === 1 ? "waits" : "wait"} for ${it}.`;
  return `No figure of the newest year waits for ${it}.`;
}

function isOne(about: About): boolean {
  switch (about.kind) {
    case "columns":
    case "data":
      return true;
    case "labels":
      return about.labels === 1;
    case "people":
      return about.pairs === 1;
    case "cells":
      return about.cells === 1;
  }
}

type Mend = (count: number) => { readonly title: string; readonly headline: string };

const mending =
  (one: string, many: string, trouble: string): Mend =>
  (count) => ({
    title: `Mend ${plural(count, one, many)} ${trouble}`,
    headline: `${plural(count, one, many)} ${trouble}`,
  });

/** One line a kind of cell to mend; a kind without a line takes the last. */
const MENDS: Partial<Record<ProblemCode, Mend>> = {
  "rating-out-of-range": mending("rating", "ratings", "outside 1 to 5"),
  "out-of-range": mending("number", "numbers", "out of range"),
  "invalid-value": mending("cell", "cells", "that cannot be read"),
  "error-cell": mending("cell", "cells", "with a formula error"),
  "contradictory-figures": mending("pair of figures", "pairs of figures", "that cannot both be true"),
  "dates-out-of-order": mending("pair of dates", "pairs of dates", "out of order"),
  "duplicate-school": mending("school", "schools", "with two different rows"),
};

function mendWords(code: Problem["code"], cells: number, field: string | null): Pick<Words, "title" | "headline"> {
  if (field !== null) {
    const empty = plural(cells, "empty cell");
    return { title: `Fill in ${empty}: ${field}`, headline: `${empty}: ${field}` };
  }
  return (MENDS[code] ?? mending("cell", "cells", "with a problem"))(cells);
}

/** Needs of data whose name does not fit into a sentence as it is. */
const DATA_WORDS: Readonly<Record<string, string>> = {
  "race-ethnicity-of-principals": "principals' race/ethnicity",
  "years-as-principal": "principals' years as principal",
  "students-by-race-ethnicity": "students' race/ethnicity",
  "leadership-survey": "a leadership survey",
  roster: "a roster",
  "roster-of-the-year-before": "the roster of the year before",
};

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function fieldWords(field: string): string {
  const [id = "", part] = field.split(":");
  const name = lower(plainWords.fields.get(id) ?? id);
  return part === undefined ? name : `${name} (${plainWords.parts.get(part) ?? part})`;
}
