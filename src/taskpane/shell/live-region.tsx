/** What happens, for a screen reader, politely. */
import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export const LiveRegion = ({ sentence, number }: { readonly sentence: string; readonly number: number }) => {
  const styles = useStyles();
  // A no-break space makes a repeated sentence a new one.
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {number % 2 === 0 ? sentence : `${sentence}\u00a0`}
    </div>
  );
};
