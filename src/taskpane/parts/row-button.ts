/** Buttons that look like the words they hold. */
import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A button without a look of its own. */
export const BARE_BUTTON = {
  border: "none",
  background: "none",
  color: "inherit",
  font: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const satisfies GriffelStyle;

/** A row of a list that opens something: a button as wide as the list. */
export const ROW_BUTTON = {
  ...BARE_BUTTON,
  display: "flex",
  alignItems: "center",
  columnGap: "8px",
  width: "100%",
  minHeight: "32px",
  ":focus-visible": { ...BARE_BUTTON[":focus-visible"], outlineOffset: "1px" },
  ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
} as const satisfies GriffelStyle;
