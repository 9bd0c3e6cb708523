/** Small pieces that all places of the tab are made of. */
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellName } from "../../../core/cell-name";
import type { Address } from "../../../core/sheet";
import { usePane } from "../../pane";

export const useTexts = makeStyles({
  next: { ...typographyStyles.subtitle2, margin: 0 },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  row: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  sentence: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: "anywhere",
  },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  warning: { ...typographyStyles.caption1, color: tokens.colorStatusWarningForeground2 },
});

/** Boxes meet the gutter, and a choice that is not made is as dark as its caption. */
export const useChoices = makeStyles({
  group: { marginLeft: "-8px", marginTop: "4px" },
  choice: { color: tokens.colorNeutralForeground1 },
  // As wide as the pane, however long its options are.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

const useStyles = makeStyles({
  title: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "8px",
    marginTop: "20px",
    paddingBottom: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px", "& button": { minWidth: "64px" } },
  plain: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  more: { paddingTop: "8px", paddingBottom: "8px" },
});

/** A section's name, with its unit or count at the right. */
export const SectionTitle = ({ children, unit }: { readonly children: ReactNode; readonly unit?: ReactNode }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.title}>
      <h2 className={styles.heading}>{children}</h2>
      {unit !== undefined && <span className={texts.unit}>{unit}</span>}
    </div>
  );
};

/** A cell's address; selects the cell. */
export const CellButton = ({
  at,
  withSheet = false,
  children,
}: {
  readonly at: Address;
  readonly withSheet?: boolean;
  readonly children?: ReactNode;
}) => {
  const { show } = usePane();
  const styles = useStyles();
  const name = cellName(at.row, at.column);
  return (
    <Link
      inline
      className={styles.link}
      aria-label={`Go to ${name} on ${at.sheet}`}
      onClick={() => show({ sheet: at.sheet, row: at.row, column: at.column })}
    >
      {children ?? (withSheet ? `${at.sheet}, ${name}` : name)}
    </Link>
  );
};

export const Buttons = ({ children, className }: { readonly children: ReactNode; readonly className?: string }) => (
  <div className={mergeClasses(useStyles().buttons, className)}>{children}</div>
);

/** Shows the rest of a list. */
export const More = ({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) => {
  const styles = useStyles();
  return (
    <div className={styles.more}>
      <Link onClick={onClick}>{children}</Link>
    </div>
  );
};

/** What a choice is called, and a line about it. */
export const ChoiceLabel = ({ children, caption }: { readonly children: ReactNode; readonly caption?: string }) => {
  const texts = useTexts();
  const choices = useChoices();
  return (
    <>
      <span className={mergeClasses(texts.row, choices.choice)}>{children}</span>
      {caption !== undefined && (
        <>
          <br />
          <span className={texts.sentence}>{caption}</span>
        </>
      )}
    </>
  );
};

export const PlainList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={useStyles().plain}>{children}</ul>
);

export const withCommas = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** `1 label`, `2,316 labels`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${withCommas(count)} ${count === 1 ? one : many}`;

/** Fields whose standards are names: they keep their capitals. */
const NAMED: ReadonlySet<string> = new Set(["school", "cluster", "topic", "race-ethnicity"]);

/** A standard inside a sentence. */
export const standardInSentence = (field: string, label: string): string =>
  NAMED.has(field) ? label : inSentence(label);

/** Inside a sentence; `TEAM practice rating` keeps its capitals. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
