/** One cell to mend: where, what stands there, what is wrong. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Issue } from "../../view/data/issue-kinds";
import { counted, useTexts } from "./parts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "72px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "6px", marginLeft: "-9px" },
  link: { textAlign: "left", alignSelf: "start" },
  lines: { display: "flex", flexDirection: "column" },
});

export interface IssueRowProps {
  readonly issue: Issue;
  readonly current: boolean;
  readonly onGo: () => void;
}

export const IssueRow = ({ issue: { at, cell, value, says, cells }, current, onGo }: IssueRowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={mergeClasses(styles.row, current && styles.current)} aria-current={current ? "true" : undefined}>
      <Link className={mergeClasses(texts.row, styles.link)} aria-label={`Go to ${cell} on ${at.sheet}`} onClick={onGo}>
        {cells > 1 ? cell.charAt(0).toUpperCase() + cell.slice(1) : cell}
      </Link>
      <span className={styles.lines}>
        {value !== "" && <span className={texts.name}>{value}</span>}
        {cells > 1 && <span className={texts.unit}>{counted(cells, "cell")}</span>}
        <span className={texts.sentence}>{says}</span>
      </span>
    </div>
  );
};
