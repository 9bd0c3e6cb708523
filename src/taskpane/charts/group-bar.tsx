/** One bar of a list, or one dot on the scale of ratings; the words and the figure stand beside it. 96 by 16. */
import { useChartStyles } from "./chart-styles";

const WIDTH = 96;
const HEIGHT = 16;
const EDGE = 5;

export interface GroupBarProps {
  /** null: no mark. */
  readonly value: number | null;
  readonly scale: { readonly kind: "bars" | "dots"; readonly low: number; readonly high: number };
  readonly emphasized: boolean;
}

export const GroupBar = ({ value, scale: { kind, low, high }, emphasized }: GroupBarProps) => {
  const styles = useChartStyles();
  const mark = emphasized ? styles.fill : styles.hollow;
  const margin = kind === "dots" ? EDGE : 1;
  const at = (place: number): number => margin + ((place - low) / (high - low || 1)) * (WIDTH - 2 * margin);
  const zero = at(Math.max(low, 0));
  const end = value === null ? zero : at(value);
  return (
    <svg className={styles.chart} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      {kind === "dots" ? (
        <line className={styles.axis} x1={margin} x2={WIDTH - margin} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      ) : low < 0 ? (
        <line className={styles.axis} x1={zero} x2={zero} y1={0} y2={HEIGHT} />
      ) : null}
      {value !== null &&
        (kind === "dots" ? (
          <circle className={emphasized ? styles.fill : styles.ring} cx={end} cy={HEIGHT / 2} r={EDGE - 1} />
        ) : (
          <rect className={mark} x={Math.min(zero, end)} y={2.75} width={Math.abs(end - zero)} height={HEIGHT - 5.5} />
        ))}
    </svg>
  );
};
