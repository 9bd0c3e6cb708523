/** Practice ratings: the chart, what it says, and the rounds behind it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { RoundsChart } from "../../charts/rounds-chart";
import { CellLink } from "../../parts/cell-links";
import { Section } from "../../parts/section";
import type { PracticeBlock, PracticeRound, PracticeYear } from "../../view/leader/practice-block";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "8px 0 0", padding: 0 },
  year: {
    display: "grid",
    gridTemplateColumns: "56px 36px minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "baseline",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 260px)": { gridTemplateColumns: "56px minmax(0, 1fr)" },
  },
  rounds: { "@media (max-width: 260px)": { gridColumn: "1 / -1" } },
});

const rounded = (rating: number): string => rating.toFixed(2);

function roundWords({ name, mean, scored, of }: PracticeRound): string {
  const indicators = of === 0 ? "" : `, ${scored} of ${of} indicators`;
  return name === "" ? "The year’s average, as the sheet gives it" : `${name} ${rounded(mean)}${indicators}`;
}

/** `Fall 3.60, 17 of 17 indicators. Spring 3.90, 17 of 17 indicators, at Harbor Middle.` A school that all rounds share is said once. */
function roundsWords(rounds: readonly PracticeRound[]): string {
  const schools = new Set(rounds.map(({ school }) => school));
  const [shared] = schools;
  if (schools.size === 1 && shared != null) return `${rounds.map(roundWords).join(". ")}. At ${shared}. `;
  return rounds.map((round) => `${roundWords(round)}${round.school === null ? "" : `, at ${round.school}`}. `).join("");
}

const YearRow = ({ year, average, rounds, cell }: PracticeYear) => {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <li className={styles.year}>
      <span className={text.sentence}>{year === "" ? "No year" : year}</span>
      <span className={average === null ? text.quiet : text.body}>{average === null ? "none" : rounded(average)}</span>
      <span className={mergeClasses(text.sentence, styles.rounds)}>
        {average === null ? "No round counts: too few indicators are scored. " : roundsWords(rounds)}
        <CellLink cell={cell} />
      </span>
    </li>
  );
};

export const PracticeSection = ({ practice }: { readonly practice: PracticeBlock }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { instrument, cut, years, sentence, others } = practice;
  const isDrawn = years.some(({ rounds }) => rounds.length > 0);
  return (
    <Section title={`${instrument} practice rating, by round`} unit={isDrawn ? "scale 1 to 5" : ""}>
      <RoundsChart instrument={instrument} years={years} cut={cut} />
      <p className={text.sentence}>{sentence}</p>
      {years.length === 0 ? null : (
        <ul className={styles.list}>
          {[...years].reverse().map((year) => (
            <YearRow key={year.year} {...year} />
          ))}
        </ul>
      )}
      {others.map(({ name, year, average, scores, cell }) => (
        <p key={`${name}|${year}`} className={text.sentence}>
          Not part of the average: {name}
          {year === "" ? "" : `, ${year}`}, {rounded(average)} from {scores === 1 ? "1 score" : `${scores} scores`}.{" "}
          <CellLink cell={cell} />
        </p>
      ))}
    </Section>
  );
};
