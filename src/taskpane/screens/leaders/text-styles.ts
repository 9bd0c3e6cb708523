/** How the leader's page sets its text. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useTextStyles = makeStyles({
  sentence: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  quiet: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground3 },
  body: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.subtitle1, lineHeight: "28px" },
  status: { ...typographyStyles.body1 },
});
