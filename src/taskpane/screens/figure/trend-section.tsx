/** A figure over the school years; a year leads to its figure. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { TrendLine } from "../../charts/trend-line";
import { Section } from "../../parts/section";
import type { FigureAsked } from "../../view/figure/figure-asked";
import type { TrendView } from "../../view/figure/trend-view";
import { useTexts } from "../data/parts";

const NARROW = "@media (max-width: 260px)";

const useStyles = makeStyles({
  years: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    [NARROW]: { gridAutoFlow: "row" },
  },
  year: { textAlign: "center", [NARROW]: { display: "flex", columnGap: "8px", textAlign: "left" } },
  figure: { ...typographyStyles.body1, display: "block" },
  shown: { fontWeight: tokens.fontWeightSemibold },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: { marginTop: "4px" },
});

export interface TrendSectionProps {
  readonly trend: TrendView;
  readonly shownYear: string;
  readonly open: (asked: FigureAsked) => void;
}

export const TrendSection = ({
  trend: { unit, years, runs, span, label, note },
  shownYear,
  open,
}: TrendSectionProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title="Trend" unit={unit}>
      <TrendLine runs={runs} span={span} label={label} marked={years.findIndex(({ year }) => year === shownYear)} />
      <ul className={styles.years}>
        {years.map(({ year, figure, isStatus, asked }) => (
          <li key={year} className={styles.year}>
            <span
              className={mergeClasses(styles.figure, year === shownYear && styles.shown, isStatus && styles.status)}
            >
              {figure}
            </span>
            {asked === null || year === shownYear ? (
              <span className={styles.name}>{year}</span>
            ) : (
              <Link className={styles.link} onClick={() => open(asked)}>
                {year}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {note !== "" && <p className={mergeClasses(texts.sentence, styles.note)}>{note}</p>}
    </Section>
  );
};
