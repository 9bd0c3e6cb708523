/** Four bars from the lowest to the highest poverty, the highest filled, 104 by 72 with their figures. Bars start at 0. */
import type { QuartersChart as QuartersChartData } from "../view/today/metric-rows";
import { useChartStyles } from "./chart-styles";
import { Drawing } from "./drawing";

const WIDTH = 104;
const HEIGHT = 72;
const BAR = 20;
const STEP = 28;
const BASE = 53;
const TALLEST = 36;

export const QuartersChart = ({ chart: { bars, label } }: { readonly chart: QuartersChartData }) => {
  const styles = useChartStyles();
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const last = bars.length - 1;
  return (
    <Drawing width={WIDTH} height={HEIGHT} label={label}>
      {bars.map(({ value, word }, index) => {
        const left = index * STEP;
        const height = ((value ?? 0) / most) * TALLEST;
        const strong = index === 0 || index === last;
        return (
          <g key={index}>
            {value !== null && (
              <rect
                className={index === last ? styles.fill : styles.hollow}
                x={left + 0.75}
                y={BASE - height}
                width={BAR - 1.5}
                height={height}
              />
            )}
            <text
              className={strong ? styles.strong : styles.text}
              x={left + BAR / 2}
              y={BASE - height - 4}
              textAnchor={word === "" ? "middle" : anchor(index, last)}
            >
              {value ?? word}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1={0} x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
      <text className={styles.text} x={0} y={HEIGHT - 6}>
        low
      </text>
      <text className={styles.text} x={WIDTH} y={HEIGHT - 6} textAnchor="end">
        high
      </text>
    </Drawing>
  );
};

/** Words at the ends stay inside the picture. */
const anchor = (index: number, last: number): "start" | "middle" | "end" =>
  index === 0 ? "start" : index === last ? "end" : "middle";
