/** Links that select the cells from which something was read. */
import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Address } from "../../core/sheet";
import { usePane } from "../pane";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export interface CellLinkProps {
  readonly cell: { readonly text: string; readonly at: Address };
}

/** One link, as part of a sentence. */
export const CellLink = ({ cell }: CellLinkProps) => {
  const { show } = usePane();
  const styles = useStyles();
  return (
    <Link inline className={styles.link} onClick={() => show(cell.at)}>
      {cell.text}
    </Link>
  );
};

/** `From Roster 25-26, B47 · TEAM 24-25, F2`; nothing without cells. */
export const CellLinks = ({ cells }: { readonly cells: readonly CellLinkProps["cell"][] }) => {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <p className={styles.line}>
      From{" "}
      {cells.map((cell, place) => (
        <span key={cell.text}>
          {place === 0 ? null : " · "}
          <CellLink cell={cell} />
        </span>
      ))}
    </p>
  );
};
