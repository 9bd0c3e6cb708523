/** One thing to do: what it is, why, and the button that does it. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Buttons, useTexts } from "../data/parts";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  sentence: { marginTop: "4px" },
});

export const Proposal = ({
  above,
  headline,
  sentence,
  button,
  onClick,
  others,
}: {
  /** A small line before the headline. */
  readonly above?: ReactNode;
  readonly headline: string;
  readonly sentence: string;
  readonly button: string;
  readonly onClick: () => void;
  /** Other buttons, beside the first. */
  readonly others?: ReactNode;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.section} aria-label="Next">
      {above}
      <h2 className={texts.next}>{headline}</h2>
      <p className={mergeClasses(texts.sentence, styles.sentence)}>{sentence}</p>
      <Buttons>
        <Button appearance="primary" onClick={onClick}>
          {button}
        </Button>
        {others}
      </Buttons>
    </section>
  );
};
