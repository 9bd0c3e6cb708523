/** Does a gap stand when it is computed in another way? In a plain sentence and as a word. */
import { thresholds } from "../../framework/thresholds";
import { sentences } from "../metric/figure";
import type { Gap } from "./gap";

/** The gap computed in another way: its size, above zero while it is there; null where that way has no figure. */
export interface Trial {
  readonly what: string;
  readonly size: number | null;
}

/** Trials of one kind, and what they are called together: "with any one cluster left out". */
export interface Way {
  readonly said: string;
  readonly trials: readonly Trial[];
}

/** A trial that is a way of its own, called what it is. */
export const alone = (trial: Trial): Way => ({ said: trial.what, trials: [trial] });

export interface Tried {
  /** In the order in which they are said; a way of which no trial has a figure was not tried and is not said. */
  readonly ways: readonly Way[];
  /** What those not known could make of it, at worst. */
  readonly unknown?: { readonly count: number; readonly worst: number | null; readonly supposing?: string };
  /** How many answers must change until it is gone, and what one is called. */
  readonly changes?:
    | { readonly needed: number; readonly one: string; readonly many: string }
    | { readonly needed: number; readonly sentence: string };
  readonly sizeInWords: (size: number) => string;
  /** Said first, and by itself enough to call the gap fragile. */
  readonly doubt?: string | null;
}

const NAMED = 3;
/** Sums of decimals miss zero by less. */
const DUST = 1e-12;

/** Fragile when a trial closes the gap, or the unknown or few changes could; null and silent when nothing could be tried. */
export function standingOf(tried: Tried): Pick<Gap, "holds" | "stands"> {
  const { unknown, changes, sizeInWords, doubt = null } = tried;
  const hasSize = (one: Trial): one is { what: string; size: number } => one.size !== null;
  const trials = tried.ways.flatMap((way) => way.trials).filter(hasSize);
  const ways = tried.ways.filter((way) => way.trials.some(hasSize)).map(({ said }) => said);
  const breaks = trials.filter(({ size }) => size <= DUST).map(({ what }) => what);
  const smallest = Math.min(...trials.map(({ size }) => size));
  const open = unknown !== undefined && unknown.count > 0 && unknown.worst !== null ? unknown : null;
  const closes = open !== null && (open.worst ?? 0) <= DUST;
  const few = changes !== undefined && changes.needed <= thresholds.gaps.fewChanges ? changes : null;
  const asked = trials.length > 0 || open !== null || changes !== undefined || doubt !== null;
  return {
    holds: sentences(
      doubt,
      breaks.length > 0 && `It is gone ${shortList(breaks)}.`,
      trials.length > 0 && breaks.length === 0 && `Stays at ${sizeInWords(smallest)} or more ${anyOf(ways)}.`,
      open !== null &&
        (closes
          ? `The ${open.count} that ${open.count === 1 ? "is" : "are"} unknown could close it${open.supposing === undefined ? "" : `, ${open.supposing}`}.`
          : `It stands ${open.supposing ?? `whatever the ${open.count} unknown ${open.count === 1 ? "is" : "are"}`}.`),
      few !== null && changesSentence(few),
    ),
    stands: !asked ? null : breaks.length > 0 || closes || few !== null || doubt !== null ? "fragile" : "holds",
  };
}

const shortList = (breaks: readonly string[]): string =>
  [...breaks.slice(0, NAMED), ...(breaks.length > NAMED ? [`and in ${breaks.length - NAMED} more ways`] : [])].join(
    ", ",
  );

const changesSentence = (few: NonNullable<Tried["changes"]>): string =>
  "sentence" in few
    ? few.sentence
    : `It is gone if ${few.needed} ${few.needed === 1 ? few.one : few.many} change${few.needed === 1 ? "s" : ""}.`;

/** `A`, `A, or B`, `A, B, or C`. */
const anyOf = (ways: readonly string[]): string =>
  ways.length < 2 ? (ways[0] ?? "") : `${ways.slice(0, -1).join(", ")}, or ${ways[ways.length - 1] ?? ""}`;
