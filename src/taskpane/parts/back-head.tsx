/** A page's name with the one way back. The name takes the focus when what led here is gone. */
import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useTexts } from "../screens/data/parts";

const useStyles = makeStyles({
  back: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  name: {
    ...typographyStyles.subtitle2,
    margin: "12px 0 0",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

export interface BackHeadProps {
  readonly back: { readonly name: string; readonly go: () => void };
  readonly name: string;
  /** A sentence about it; "" for none. */
  readonly about: string;
}

export const BackHead = ({ back, name, about }: BackHeadProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [name]);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [name]);
  return (
    <>
      <nav aria-label="Back" className={styles.back}>
        <Link inline className={styles.link} onClick={back.go}>
          {back.name}
        </Link>{" "}
        <span aria-hidden>›</span>
      </nav>
      <h1 ref={heading} tabIndex={-1} className={styles.name}>
        {name}
      </h1>
      {about !== "" && <p className={texts.sentence}>{about}</p>}
    </>
  );
};
