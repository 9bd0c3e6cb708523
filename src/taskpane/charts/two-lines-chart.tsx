/** Principals as the one line that matters, students as the dashed context, on one scale, 104 by 44. */
import type { TwoLinesChart as TwoLinesChartData } from "../view/today/metric-rows";
import { useChartStyles } from "./chart-styles";
import { Drawing } from "./drawing";
import { firstFilled, pathOf, placed, scaleOf } from "./line-path";

const WIDTH = 104;
const HEIGHT = 44;
const LINE_END = 40;
/** Two words never stand on each other. */
const APART = 15;

export const TwoLinesChart = ({
  chart: { principals, students, span, label },
}: {
  readonly chart: TwoLinesChartData;
}) => {
  const styles = useChartStyles();
  const all = [...principals, ...students];
  const scale = scaleOf(all, span);
  const box = { left: 2, right: LINE_END, top: 9, bottom: HEIGHT - 10 };
  const first = firstFilled(all);
  const ours = principals.map((run) => placed(run, scale, box, first));
  const theirs = students.map((run) => placed(run, scale, box, first));
  const end = ours.at(-1)?.findLast((point) => point !== null);
  const theirEnd = theirs.at(-1)?.findLast((point) => point !== null);
  const [wordAt, theirWordAt] = apart(end?.y ?? HEIGHT - 10, theirEnd?.y ?? 9);
  return (
    <Drawing width={WIDTH} height={HEIGHT} label={label}>
      {theirs.map((points, index) => (
        <path key={index} className={styles.context} d={pathOf(points)} />
      ))}
      {theirEnd && (
        <text className={styles.text} x={LINE_END + 6} y={theirWordAt + 4}>
          students
        </text>
      )}
      {ours.map((points, index) => (
        <path key={index} className={styles.line} d={pathOf(points)} />
      ))}
      {end && <circle className={styles.dot} cx={end.x} cy={end.y} r={3.5} />}
      <text className={styles.strong} x={LINE_END + 6} y={wordAt + 4}>
        principals
      </text>
    </Drawing>
  );
};

/** Moves two heights away from each other until both words have room. */
function apart(one: number, other: number): readonly [number, number] {
  const missing = APART - Math.abs(one - other);
  if (missing <= 0) return [one, other];
  return one >= other ? [one + missing / 2, other - missing / 2] : [one - missing / 2, other + missing / 2];
}
