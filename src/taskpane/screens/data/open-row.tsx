/** A row of a list that opens what it names: its words, what stands at the right, a chevron. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { BARE_BUTTON } from "../../parts/row-button";
import { useTexts } from "./parts";

const useStyles = makeStyles({
  row: {
    ...BARE_BUTTON,
    display: "grid",
    gridTemplateColumns: "1fr auto 16px",
    columnGap: "8px",
    alignItems: "center",
    width: "100%",
    minHeight: "32px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface OpenRowProps {
  readonly children: string;
  readonly unit: string;
  readonly onOpen: () => void;
}

export const OpenRow = ({ children, unit, onOpen }: OpenRowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span className={texts.row}>{children}</span>
      <span className={texts.unit}>{unit}</span>
      <ChevronRight16Regular />
    </button>
  );
};
