/** Labels that people decided, to look at and to take back. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DecidedLabel } from "../../view/data/labels-view";
import { SectionTitle, useTexts, withCommas } from "./parts";
import type { Deciding } from "./use-deciding";
import { VirtualList } from "./virtual-list";

const useStyles = makeStyles({
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { display: "flex", flexDirection: "column" },
  link: { flexShrink: 0 },
});

export interface DecidedLabelsProps {
  readonly decided: readonly DecidedLabel[];
  readonly decide: Deciding["decide"];
}

export const DecidedLabels = ({ decided, decide }: DecidedLabelsProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <SectionTitle unit={withCommas(decided.length)}>Decided</SectionTitle>
      <VirtualList label="Decided labels" items={decided} idOf={({ field, label }) => `${field}\n${label}`} height={49}>
        {({ field, name, label, standard, means }) => (
          <div className={styles.row}>
            <span className={styles.lines}>
              <span className={texts.name}>{label}</span>
              <span className={texts.sentence}>{`${name}: ${means ?? "left open, counted nowhere"}`}</span>
            </span>
            <Link
              className={styles.link}
              aria-label={`Take back the decision about ${label}`}
              onClick={() =>
                void decide(
                  [{ kind: "withdraw", choice: { kind: "label", field, label, standard } }],
                  [],
                  "The decision is taken back.",
                )
              }
            >
              Take back
            </Link>
          </div>
        )}
      </VirtualList>
    </>
  );
};
