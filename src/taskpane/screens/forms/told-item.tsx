/** One thing that a person should know about a form: where, what stands there, what to do. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ToldProblem } from "../../view/forms/forms-view";
import { useTexts } from "../data/parts";
import { FirstFew } from "./first-few";

const useStyles = makeStyles({
  item: {
    display: "flex",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0 },
  holds: { whiteSpace: "pre-line" },
});

const ICONS = {
  error: [ErrorCircle16Regular, "Not taken"],
  warning: [Warning16Regular, "To check"],
  info: [Info16Regular, "To know"],
} as const;

export const ToldItem = ({ problem: { severity, says, mend, place, holds } }: { readonly problem: ToldProblem }) => {
  const styles = useStyles();
  const texts = useTexts();
  const [Icon, name] = ICONS[severity];
  return (
    <li className={styles.item}>
      <Icon className={styles.icon} aria-label={name} />
      <div className={styles.words}>
        {place !== "" && <div className={texts.unit}>{place}</div>}
        <div className={texts.row}>{says}</div>
        {holds !== "" && <div className={mergeClasses(texts.sentence, styles.holds)}>{`It holds: ${holds}`}</div>}
        <div className={texts.sentence}>{mend}</div>
      </div>
    </li>
  );
};

/** The first few; the rest when asked for. */
export const ToldList = ({ problems }: { readonly problems: readonly ToldProblem[] }) => (
  <FirstFew list={problems}>
    {(problem) => <ToldItem key={`${problem.place} ${problem.says}`} problem={problem} />}
  </FirstFew>
);
