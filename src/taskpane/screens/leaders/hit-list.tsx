/** Leaders and schools to choose from. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { SearchHit } from "../../view/leader-search";
import { ROW_BUTTON } from "../../parts/row-button";

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "0 0 4px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...ROW_BUTTON, padding: "6px 0" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1, display: "block" },
  about: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export interface HitListProps {
  readonly title: string;
  readonly hits: readonly SearchHit[];
  readonly choose: (hit: SearchHit) => void;
}

export const HitList = ({ title, hits, choose }: HitListProps) => {
  const styles = useStyles();
  return (
    <>
      <p className={styles.title}>{title}</p>
      <ul className={styles.list} aria-label={title}>
        {hits.map((hit) => (
          <li key={`${hit.kind}|${hit.key}`} className={styles.item}>
            <button type="button" className={styles.button} onClick={() => choose(hit)}>
              <span className={styles.words}>
                <span className={styles.name}>{hit.name}</span>
                <span className={styles.about}>{hit.about}</span>
              </span>
              <ChevronRight16Regular className={styles.chevron} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
