/** The to-do list: the first thing large, two more, and the rest when asked for. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import type { GoTo, ToDo } from "../../view/today/to-do";
import { PlainList, useTexts } from "../data/parts";
import { Proposal } from "./proposal";

const SHOWN_AT_FIRST = 2;

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "8px",
  },
  first: { marginBottom: "4px" },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heads: { marginTop: "16px", paddingBottom: "4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  aboveFigures: { paddingRight: "24px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  button: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: "6px 0",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chevron: { flexShrink: 0 },
  title: { flexGrow: 1, overflowWrap: "anywhere", minWidth: 0 },
});

export const ToDos = ({ things, title }: { readonly things: readonly ToDo[]; readonly title: string | null }) => {
  const styles = useStyles();
  const texts = useTexts();
  const go = useGo();
  const [all, setAll] = useState(false);
  const [first, ...others] = things;
  const listed = title === null ? others : things;
  if (!first) return null;
  const shown = all ? listed : listed.slice(0, SHOWN_AT_FIRST);
  const count = things.length;
  const more = listed.length > SHOWN_AT_FIRST && (
    <Link className={styles.small} aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? "Show fewer" : `Show all ${count}`}
    </Link>
  );
  return (
    <>
      {title === null && (
        <Proposal
          above={
            count > 1 && (
              <div className={mergeClasses(styles.line, styles.first)}>
                <span className={texts.unit}>First of {count} things to do</span>
                {more}
              </div>
            )
          }
          headline={first.headline}
          sentence={first.sentence}
          button={first.button}
          onClick={() => go(first.goTo)}
        />
      )}
      {listed.length > 0 && (
        <section aria-label={title ?? "Then"}>
          <div className={mergeClasses(styles.line, styles.heads)}>
            <span className={texts.unit}>
              {title ?? "Then"} {title !== null && more}
            </span>
            <span className={mergeClasses(texts.unit, styles.aboveFigures)}>figures waiting</span>
          </div>
          <PlainList>
            {shown.map((thing) => (
              <li key={thing.title} className={styles.item}>
                <button type="button" className={styles.button} onClick={() => go(thing.goTo)}>
                  <span className={styles.title}>{thing.title}</span>
                  <span className={texts.unit}>{thing.figures === 0 ? "none" : thing.figures}</span>
                  <ChevronRightRegular aria-hidden fontSize={16} className={styles.chevron} />
                </button>
              </li>
            ))}
          </PlainList>
        </section>
      )}
    </>
  );
};

/** Goes to where a thing is done: a place in the pane, or a cell. */
function useGo(): (goTo: GoTo) => void {
  const { open, show } = usePane();
  return (goTo) => {
    if ("tab" in goTo) open(goTo.tab, goTo.spot);
    else show(goTo.place);
  };
}
