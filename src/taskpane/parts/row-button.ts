/** A row of a list that opens something: a button as wide as the list. */
import { tokens, type GriffelStyle } from "@fluentui/react-components";

export const ROW_BUTTON = {
  display: "flex",
  alignItems: "center",
  columnGap: "8px",
  width: "100%",
  minHeight: "32px",
  border: "none",
  background: "none",
  color: "inherit",
  font: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
} as const satisfies GriffelStyle;
