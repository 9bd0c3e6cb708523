/** Where a page is, with the way back, and its name. The name takes the focus when the row that led here is gone. */
import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef } from "react";
import { PlainList, useTexts } from "../screens/data/parts";

const useStyles = makeStyles({
  trail: {
    "& ul": { display: "flex", flexWrap: "wrap", columnGap: "4px" },
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
  },
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

export interface PageHeadProps {
  /** What leads here, the nearest last. */
  readonly trail: readonly { readonly name: string; readonly go: () => void }[];
  readonly name: string;
  /** `Lakeshore cluster, 2025-26`, or a sentence; "" for nothing. */
  readonly about: string;
  /** Which page it is: another one starts at its top. Name and `about` unless said otherwise. */
  readonly at?: string;
}

export const PageHead = ({ trail, name, about, at = `${name} ${about}` }: PageHeadProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before a row further down takes the focus, and scrolls to itself.
  useLayoutEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [at]);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [at]);
  return (
    <>
      <nav aria-label="Back" className={styles.trail}>
        <PlainList>
          {trail.map((step, index) => (
            <li key={`${index} ${step.name}`}>
              <Link inline className={styles.link} onClick={step.go}>
                {step.name}
              </Link>{" "}
              <span aria-hidden>›</span>
            </li>
          ))}
        </PlainList>
      </nav>
      <h1 ref={heading} tabIndex={-1} className={styles.name}>
        {name}
      </h1>
      {about !== "" && <p className={texts.sentence}>{about}</p>}
    </>
  );
};
