/** The way to the rating forms of executive directors. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { usePane } from "../pane";
import { useTexts } from "../screens/data/parts";
import { ROW_BUTTON } from "./row-button";

const useStyles = makeStyles({
  row: {
    ...ROW_BUTTON,
    marginTop: "20px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  chevron: { flexShrink: 0 },
});

export const FormsRow = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { open } = usePane();
  return (
    <button type="button" className={styles.row} onClick={() => open("forms")}>
      <span className={styles.words}>
        <span className={texts.name}>Rating forms</span>
        <span className={texts.sentence}>What executive directors rate: make, collect, see</span>
      </span>
      <ChevronRight16Regular className={styles.chevron} aria-hidden />
    </button>
  );
};
