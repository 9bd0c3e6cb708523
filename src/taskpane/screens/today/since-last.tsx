/** What moved since the refresh before, and why. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { TodayView } from "../../view/today-view";
import { SectionTitle, useTexts } from "../data/parts";

const useStyles = makeStyles({
  text: { marginTop: "4px" },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

export const SinceLast = ({ today: { moves } }: { readonly today: TodayView }) => {
  const styles = useStyles();
  const texts = useTexts();
  if (moves === null) return null;
  return (
    <section aria-label="Since the last refresh">
      <SectionTitle unit={moves.since}>Since the last refresh</SectionTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        {moves.moved.map(({ name, from, to, because }) => (
          <Fragment key={name}>
            <span className={styles.strong}>
              {name} {from} → {to}.
            </span>{" "}
            {because === "" ? null : `${because} `}
          </Fragment>
        ))}
        {moves.rest}
      </p>
    </section>
  );
};
