/** A line over the school years, as wide as its column: the years and figures stand below it. The shown year has the large mark. */
import { Fragment } from "react";
import { useChartStyles } from "./chart-styles";
import { placed, scaleOf } from "./line-path";

const HEIGHT = 64;

export interface TrendLineProps {
  /** One run a definition, a place a year; null is a gap. */
  readonly runs: readonly (readonly (number | null)[])[];
  /** The least difference that the height stands for. */
  readonly span: number;
  readonly label: string;
  /** The place of the year that is shown. */
  readonly marked: number;
}

export const TrendLine = ({ runs, span, label, marked }: TrendLineProps) => {
  const styles = useChartStyles();
  const scale = scaleOf(runs, span);
  const count = runs[0]?.length ?? 1;
  // Percentages: the middle of each year's column.
  const box = { left: 50 / count, right: 100 - 50 / count, top: 8, bottom: HEIGHT - 8 };
  return (
    <svg className={styles.chart} width="100%" height={HEIGHT} role="img" aria-label={label}>
      {runs.map((run, part) => {
        const points = placed(run, scale, box);
        return points.map((point, index) => {
          if (point === null) return null;
          const before = points[index - 1] ?? null;
          return (
            <Fragment key={`${part} ${index}`}>
              {before !== null && (
                <line className={styles.line} x1={`${before.x}%`} y1={before.y} x2={`${point.x}%`} y2={point.y} />
              )}
              <circle className={styles.dot} cx={`${point.x}%`} cy={point.y} r={index === marked ? 4.5 : 2} />
            </Fragment>
          );
        });
      })}
    </svg>
  );
};
