/** Figures as rows: name and figure, each leading to its page. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { ROW_BUTTON } from "../../parts/row-button";
import type { FigureLine } from "../../view/figure/figure-list";
import { PlainList } from "../data/parts";
import { PageRow } from "../today/page-row";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...ROW_BUTTON, padding: "6px 0" },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.body1Strong, whiteSpace: "nowrap" },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export const FigureLines = ({ lines }: { readonly lines: readonly FigureLine[] }) => {
  const styles = useStyles();
  return (
    <PlainList>
      {lines.map(({ name, figure, isStatus, asked }) => (
        <li key={asked.metric} className={styles.item}>
          <PageRow to={{ place: "figure", figure: asked }} className={styles.button}>
            <span className={styles.name}>{name}</span>{" "}
            <span className={mergeClasses(styles.figure, isStatus && styles.status)}>{figure}</span>
            <ChevronRight16Regular className={styles.chevron} aria-hidden />
          </PageRow>
        </li>
      ))}
    </PlainList>
  );
};
