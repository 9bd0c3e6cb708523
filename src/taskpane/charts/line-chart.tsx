/** A small line with its first figure at the left and one mark at its end, 104 by 36. */
import type { LineChart as LineChartData } from "../view/today/metric-rows";
import { useChartStyles } from "./chart-styles";
import { Drawing } from "./drawing";
import { firstFilled, pathOf, placed, scaleOf } from "./line-path";

const WIDTH = 104;
const HEIGHT = 36;
const CHARACTER = 6.7;

export const LineChart = ({ chart: { runs, span, start, label } }: { readonly chart: LineChartData }) => {
  const styles = useChartStyles();
  const scale = scaleOf(runs, span);
  const box = { left: start.length * CHARACTER + 8, right: WIDTH - 5, top: 8, bottom: HEIGHT - 10 };
  const first = firstFilled(runs);
  const lines = runs.map((run) => placed(run, scale, box, first));
  const marked = lines.at(-1)?.findLast((point) => point !== null);
  const begins = lines[0]?.find((point) => point !== null);
  return (
    <Drawing width={WIDTH} height={HEIGHT} label={label}>
      {begins && start !== "" && (
        <text className={styles.text} x={box.left - 6} y={Math.min(HEIGHT - 2, begins.y + 4)} textAnchor="end">
          {start}
        </text>
      )}
      {lines.map((points, index) => (
        <path key={index} className={styles.line} d={pathOf(points)} />
      ))}
      {marked && <circle className={styles.dot} cx={marked.x} cy={marked.y} r={3.5} />}
    </Drawing>
  );
};
