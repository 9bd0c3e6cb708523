/** A line of a preview: which cell or row at the left, what would happen to it beside. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "./parts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "56px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { display: "flex", flexDirection: "column" },
});

export const PreviewRow = ({ start, children }: { readonly start: ReactNode; readonly children: ReactNode }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.row}>
      <span className={texts.row}>{start}</span>
      <span className={styles.lines}>{children}</span>
    </div>
  );
};
