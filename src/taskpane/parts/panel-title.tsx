/** The name of what opened in the place of the button that led here: it takes the focus that the button had. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../screens/data/parts";
import { useLostFocus } from "./lost-focus";

const useStyles = makeStyles({
  title: {
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export interface PanelTitleProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** What is shown below: where it changes, a button that had the focus may be gone. */
  readonly at?: unknown;
}

export const PanelTitle = ({ children, className, at = null }: PanelTitleProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const title = useLostFocus(at);
  return (
    <h2 ref={title} tabIndex={-1} className={mergeClasses(texts.next, styles.title, className)}>
      {children}
    </h2>
  );
};
