/** Gaps as rows: name, place, size, owner and due. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { ROW_BUTTON } from "../../parts/row-button";
import type { GapLine } from "../../view/figure/gap-line";
import { PlainList } from "../data/parts";
import { PageRow } from "../today/page-row";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...ROW_BUTTON, padding: "6px 0", alignItems: "start" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1, display: "block" },
  about: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  size: { ...typographyStyles.body1Strong, whiteSpace: "nowrap" },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
});

export const GapRows = ({ gaps }: { readonly gaps: readonly GapLine[] }) => {
  const styles = useStyles();
  return (
    <PlainList>
      {gaps.map(({ asked, name, where, size, isStatus, cared }) => (
        <li key={`${name} ${where}`} className={styles.item}>
          <PageRow to={{ place: "gap", gap: asked }} className={styles.button}>
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>{" "}
              <span className={styles.about}>
                {where}. {cared}
              </span>
            </span>{" "}
            <span className={mergeClasses(styles.size, isStatus && styles.status)}>{size}</span>
            <ChevronRight16Regular className={styles.chevron} aria-hidden />
          </PageRow>
        </li>
      ))}
    </PlainList>
  );
};
