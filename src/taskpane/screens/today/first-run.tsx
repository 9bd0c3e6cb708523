/** The first time in a workbook: what will happen, in three steps, and one button. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { PaneMessage } from "../../pane";
import { useTexts } from "../data/parts";
import { MessageBox } from "./message-box";

const useStyles = makeStyles({
  headline: { ...typographyStyles.title3, margin: "12px 0 16px", textWrap: "balance" },
  lead: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: "0 0 16px" },
  steps: { listStyleType: "none", margin: "0 0 20px", padding: 0, display: "grid", rowGap: "12px" },
  step: { display: "grid", gridTemplateColumns: "24px minmax(0, 1fr)" },
  number: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  promise: { marginTop: "12px" },
});

export const FirstRun = ({
  sheets,
  message,
  onRead,
}: {
  readonly sheets: number;
  readonly message: PaneMessage | null;
  readonly onRead: () => void;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  const promise = useId();
  const empty = sheets === 0;
  const steps = [
    ["Read", `${sheetsHere(sheets)} Reading takes seconds.`],
    ["Decide", "You choose what an unclear column or label means, once."],
    ["Confirm", "Figures say DRAFT until you confirm them."],
  ] as const;
  return (
    <>
      {message && <MessageBox message={message} />}
      <h1 className={styles.headline}>Your leadership data, on one page</h1>
      <p className={styles.lead}>
        Leader Tracker reads the sheets in this workbook and adds summary sheets beside them.
      </p>
      <ol className={styles.steps}>
        {steps.map(([name, text], index) => (
          <li key={name} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div>
              <div className={texts.name}>{name}</div>
              <div className={texts.sentence}>{text}</div>
            </div>
          </li>
        ))}
      </ol>
      <Button appearance="primary" onClick={onRead} disabled={empty} aria-describedby={promise}>
        Read my sheets
      </Button>
      <p id={promise} className={`${texts.sentence} ${styles.promise}`}>
        Your sheets stay as they are. Nothing leaves this workbook.
      </p>
    </>
  );
};

const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const sheetsHere = (sheets: number): string =>
  `${WORDS[sheets] ?? sheets} ${sheets === 1 ? "sheet is" : "sheets are"} here.`;
