/** A leader's rounds over the years, on the whole scale from 1 to 5. */
import { makeStyles, tokens } from "@fluentui/react-components";

export interface ChartRound {
  /** As typed; "" for a year's average. */
  readonly name: string;
  readonly mean: number;
}

export interface ChartYear {
  readonly year: string;
  readonly rounds: readonly ChartRound[];
}

export interface RoundsChartProps {
  readonly instrument: string;
  /** Oldest first. */
  readonly years: readonly ChartYear[];
  /** At or above it a rating is effective. */
  readonly cut: number;
}

const WIDTH = 296;
const HEIGHT = 140;
const LEFT = 16;
const RIGHT = 212;
const TOP = 8;
const BOTTOM = 112;
/** More years do not fit side by side. */
const MOST_YEARS = 6;
/** Up to here a year's name fits in full. */
const FULL_NAMES = 3;

const useStyles = makeStyles({
  chart: {
    display: "block",
    width: "100%",
    maxWidth: `${WIDTH}px`,
    height: "auto",
    fontFamily: tokens.fontFamilyBase,
    overflow: "visible",
  },
  text: { fontSize: "12px", fill: tokens.colorNeutralForeground2 },
  value: {
    fontSize: "12px",
    fontWeight: 600,
    fill: tokens.colorNeutralForeground1,
    // Where a line runs behind the figure it stops short of it.
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "4px",
    strokeLinejoin: "round",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  cut: { stroke: tokens.colorNeutralStroke1, strokeWidth: 2 },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: 1.5, fill: "none" },
  between: { stroke: tokens.colorBrandForeground1, strokeWidth: 1, strokeDasharray: "2 3", fill: "none" },
  hollow: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 1.5,
    fill: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { stroke: "Highlight", fill: "Canvas" },
  },
  dot: { fill: tokens.colorBrandForeground1 },
});

interface Mark extends ChartRound {
  readonly x: number;
  readonly y: number;
  /** Place of the year among all years from the first to the last. */
  readonly column: number;
}

const heightOf = (rating: number): number => BOTTOM - ((Math.min(5, Math.max(1, rating)) - 1) / 4) * (BOTTOM - TOP);

const firstYear = (schoolYear: string): number => Number(schoolYear.slice(0, 4));

/** School years in their places; a year without a round that counts keeps its place empty. */
function columnsOf(years: readonly ChartYear[]): readonly ChartYear[] {
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === undefined || last === undefined || Number.isNaN(firstYear(first.year))) return years;
  const columns: ChartYear[] = [];
  for (let year = firstYear(first.year); year <= firstYear(last.year); year++) {
    const found = years.find((one) => firstYear(one.year) === year);
    columns.push(found ?? { year: `${year}-${String((year + 1) % 100).padStart(2, "0")}`, rounds: [] });
  }
  return columns.slice(-MOST_YEARS);
}

function marksOf(columns: readonly ChartYear[]): readonly Mark[] {
  const width = (RIGHT - LEFT) / columns.length;
  return columns.flatMap(({ rounds }, column) =>
    rounds.map((round, place) => ({
      ...round,
      column,
      x: LEFT + width * (column + (place + 0.5) / rounds.length),
      y: heightOf(round.mean),
    })),
  );
}

const shown = (rating: number): string => rating.toFixed(1);

/** All values, for those who do not see the chart. */
function label({ instrument, cut, years }: RoundsChartProps): string {
  const said = years.flatMap(({ year, rounds }) =>
    rounds.map(({ name, mean }) => `${[name, year].filter((part) => part !== "").join(" ")} ${mean.toFixed(2)}`),
  );
  return `${instrument} practice rating by round, scale 1 to 5, ${cut} is effective: ${said.join(", ")}.`;
}

/** Draws nothing where no round counts. */
export const RoundsChart = (props: RoundsChartProps) => {
  const styles = useStyles();
  const columns = columnsOf(props.years.filter(({ rounds }) => rounds.length > 0));
  const marks = marksOf(columns);
  const [first, last] = [marks[0], marks[marks.length - 1]];
  if (first === undefined || last === undefined) return null;
  const width = (RIGHT - LEFT) / columns.length;
  return (
    <svg className={`chart ${styles.chart}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label(props)}>
      {[1, 2, 3, 4, 5].map((rating) => (
        <g key={rating}>
          <line className={`grid ${styles.grid}`} x1={LEFT} x2={RIGHT} y1={heightOf(rating)} y2={heightOf(rating)} />
          <text className={styles.text} x={0} y={heightOf(rating) + 4}>
            {rating}
          </text>
        </g>
      ))}
      <line
        className={`context ${styles.cut}`}
        x1={LEFT}
        x2={RIGHT}
        y1={heightOf(props.cut)}
        y2={heightOf(props.cut)}
      />
      <text className={styles.text} x={RIGHT + 6} y={heightOf(props.cut) + 4}>
        {props.cut} is effective
      </text>
      {marks.slice(1).map((mark, place) => {
        const before = marks[place];
        if (before === undefined || mark.column - before.column > 1) return null;
        const kind = mark.column === before.column ? styles.line : styles.between;
        return <line key={mark.x} className={`line ${kind}`} x1={before.x} y1={before.y} x2={mark.x} y2={mark.y} />;
      })}
      {marks.map((mark) =>
        mark === last ? (
          <circle key={mark.x} className={`dot ${styles.dot}`} cx={mark.x} cy={mark.y} r={4} />
        ) : (
          <circle key={mark.x} className={`hollow ${styles.hollow}`} cx={mark.x} cy={mark.y} r={3.5} />
        ),
      )}
      {[...new Set([first, last])].map((mark) => (
        <text key={mark.x} className={styles.value} x={mark.x} y={valueHeight(mark)} textAnchor="middle">
          {shown(mark.mean)}
        </text>
      ))}
      {columns.map(({ year }, column) => (
        <text key={year} className={styles.text} x={LEFT + width * (column + 0.5)} y={BOTTOM + 20} textAnchor="middle">
          {columns.length > FULL_NAMES ? year.slice(2) : year}
        </text>
      ))}
    </svg>
  );
};

/** Below the mark, above it where the scale ends. */
const valueHeight = ({ y }: Mark): number => (y + 20 > BOTTOM ? y - 8 : y + 18);
