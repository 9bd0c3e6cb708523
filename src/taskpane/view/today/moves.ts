/** What moved between two refreshes, and why. */
import { HEADLINE_FIGURES } from "../../../core/move/headline-figures";
import type { Moves as Told } from "../../../core/move/move";
import type { MetricId } from "../../../core/metric/metric";
import { beginsSentence, isSeen, movedBecause, NO_OTHER } from "../../../core/report/moved-words";
import type { MetricRow, MetricRows } from "./metric-rows";

export interface Moves {
  /** The day of the refresh before. */
  readonly since: string;
  readonly moved: readonly MovedFigure[];
  /** `No other metric moved.` */
  readonly rest: string;
}

export interface MovedFigure {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** `Six new ratings: +0.03.`; "" where nothing tells. */
  readonly because: string;
}

type Shown = Pick<MetricRows, "year" | "rows">;

/**
 * The four metrics first, compared as people read them: a change that nobody sees is none; then the other headline figures that moved.
 * Where a newer school year begins its figures are no change of the old year's, which are compared with themselves.
 */
export function movesOf(
  before: Shown,
  now: Shown,
  since: string,
  told: Told,
  nameOf: (metric: MetricId) => string,
): Moves {
  const shown = ({ figure, unit }: MetricRow): string => (unit === "" ? figure : `${figure} ${unit}`);
  const becauseOf = (id: MetricId): string => {
    const move = told.moved.find(({ metric }) => metric === id);
    return move === undefined ? "" : movedBecause(move);
  };
  const isSameYear = before.year === now.year;
  const metrics = (isSameYear ? now.rows : []).flatMap((row): readonly MovedFigure[] => {
    const old = before.rows.find(({ id, name }) => id === row.id && name === row.name);
    return old === undefined || shown(old) === shown(row)
      ? []
      : [{ name: row.name, from: old.figure, to: shown(row), because: becauseOf(row.id) }];
  });
  const rowIds = new Set(isSameYear ? now.rows.map(({ id }) => id) : []);
  const others = told.moved
    .filter((move) => !rowIds.has(move.metric) && isSeen(move))
    .map((move) => ({
      name: nameOf(move.metric),
      from: move.from.shown,
      to: move.to.shown,
      because: movedBecause(move),
    }));
  const moved = [...metrics, ...others];
  const rest = moved.length === 0 ? "No metric moved." : moved.length < HEADLINE_FIGURES.length ? NO_OTHER : "";
  return { since, moved, rest: isSameYear || now.year === null ? rest : `${beginsSentence(now.year)} ${rest}`.trim() };
}
