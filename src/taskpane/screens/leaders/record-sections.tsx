/** Survey, strengths, supports, the pool and earlier posts of a leader. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { CellLink, CellLinks } from "../../parts/cell-links";
import { Section } from "../../parts/section";
import type { HistoryLine } from "../../view/leader-profile";
import type { PoolEntry, Strength } from "../../view/leader/strengths-block";
import type { SupportLine } from "../../view/leader/supports-block";
import type { SurveyBlock } from "../../view/leader/survey-block";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  survey: { display: "flex", alignItems: "baseline", columnGap: "8px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export const SurveySection = ({ survey }: { readonly survey: SurveyBlock }) => {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <Section title="Staff survey" unit={survey.unit}>
      <div className={styles.survey}>
        <span className={survey.status === "value" ? text.figure : text.status}>{survey.figure}</span>
        <span className={text.sentence}>{survey.sentence}</span>
      </div>
      <CellLinks cells={survey.cells} />
    </Section>
  );
};

export const StrengthsSection = ({ strengths }: { readonly strengths: readonly Strength[] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const [newest] = strengths;
  return (
    <Section title="Strengths on record" unit={newest?.year ?? ""}>
      {newest === undefined ? (
        <p className={text.sentence}>No strengths are on record for this leader.</p>
      ) : (
        <ul className={styles.list}>
          {strengths.map(({ text: said, year, responsibilities, cell }) => (
            <li key={said} className={styles.item}>
              <p className={text.body}>{said}</p>
              <p className={text.quiet}>
                {responsibilities.length === 0 ? null : `Evidence of ${responsibilities.join(", ")}. `}
                {year === newest.year || year === null ? null : `${year}. `}
                <CellLink cell={cell} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

/** Only where the district lists supports. */
export const SupportsSection = ({ supports }: { readonly supports: readonly SupportLine[] | null }) => {
  const styles = useStyles();
  const text = useTextStyles();
  if (supports === null) return null;
  return (
    <Section title="Supports on record">
      {supports.length === 0 ? (
        <p className={text.sentence}>No supports are on record for this leader.</p>
      ) : (
        <ul className={styles.list}>
          {supports.map(({ text: said, responsibilities, facts, cell }) => (
            <li key={cell.text} className={styles.item}>
              <p className={text.body}>{said}</p>
              <p className={text.quiet}>
                {responsibilities.length === 0 ? null : `Work on ${responsibilities.join(", ")}. `}
                {facts === "" ? null : `${facts} `}
                <CellLink cell={cell} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

/** Only for those who are in the pool. */
export const PoolSection = ({ pool }: { readonly pool: readonly PoolEntry[] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  if (pool.length === 0) return null;
  return (
    <Section title="Aspiring-leader pool">
      <ul className={styles.list}>
        {pool.map(({ sentence, cell }) => (
          <li key={cell.text} className={styles.item}>
            <span className={text.sentence}>
              {sentence} <CellLink cell={cell} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export const HistorySection = ({ history }: { readonly history: readonly HistoryLine[] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <Section title="Posts over the years">
      {history.length === 0 ? (
        <p className={text.sentence}>No roster with a school year names this person.</p>
      ) : (
        <ul className={styles.list}>
          {history.map(({ years, post, cell }) => (
            <li key={cell.text} className={styles.item}>
              <p className={text.body}>{post}</p>
              <p className={text.quiet}>
                {years}. <CellLink cell={cell} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
