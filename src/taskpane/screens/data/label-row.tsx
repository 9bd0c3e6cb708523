/** A label to decide, closed: its proposal, how often it stands, and a tick to accept it with others. */
import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { BARE_BUTTON } from "../../parts/row-button";
import type { OpenLabel } from "../../view/data/labels-view";
import { counted, standardInSentence, useTexts } from "./parts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tick: { marginLeft: "-8px" },
  noTick: { width: "24px", flexShrink: 0 },
  open: {
    ...BARE_BUTTON,
    display: "grid",
    gridTemplateColumns: "1fr auto 16px",
    columnGap: "8px",
    alignItems: "center",
    flexGrow: 1,
    minWidth: 0,
    padding: "6px 0",
  },
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  right: { display: "flex", flexDirection: "column", textAlign: "right" },
});

export interface LabelRowProps {
  readonly label: OpenLabel;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onOpen: () => void;
}

export const LabelRow = ({
  label: { field, label, candidates, likely, cells },
  ticked,
  onTick,
  onOpen,
}: LabelRowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const [best, second] = candidates;
  const proposal =
    best === undefined
      ? "No proposal"
      : likely || second === undefined
        ? best.label
        : `${best.label}, or ${standardInSentence(field, second.label)}`;
  return (
    <div className={styles.row}>
      {best === undefined ? (
        <span className={styles.noTick} />
      ) : (
        <Checkbox
          className={styles.tick}
          checked={ticked}
          aria-label={`Accept ${best.label} for ${label}`}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
      )}
      <button type="button" className={styles.open} aria-label={`Decide ${label}`} onClick={onOpen}>
        <span className={styles.lines}>
          <span className={texts.name}>{label}</span>
          <span className={texts.sentence}>{proposal}</span>
        </span>
        <span className={mergeClasses(texts.unit, styles.right)}>
          <span>{counted(cells, "cell")}</span>
          <span>{best === undefined ? "unknown" : likely ? "likely" : "unsure"}</span>
        </span>
        <ChevronRight16Regular />
      </button>
    </div>
  );
};
