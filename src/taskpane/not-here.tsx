/** Why there is no pane: no Excel around it, one that is too old, or no connection for Office's own script. */
import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useTexts } from "./screens/data/parts";
import { useDark } from "./shell/use-dark";

const useStyles = makeStyles({ page: { minHeight: "100vh", padding: "16px" } });

const WITHOUT_CONNECTION =
  "Excel's own script could not be loaded, and this computer is offline. Connect to the internet, then open the pane again. Your workbook was not touched.";
const WITHOUT_EXCEL =
  "Leader Tracker works inside Excel: open a workbook, then choose Leader Tracker on the Home tab. Your workbook was not touched.";

/** `said` is what the host gave as its reason, if it gave one. */
export const NotHere = ({ said, online }: { readonly said: string | null; readonly online: boolean }) => (
  <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
    <Message text={said ?? (online ? WITHOUT_EXCEL : WITHOUT_CONNECTION)} />
  </FluentProvider>
);

const Message = ({ text }: { readonly text: string }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <main className={styles.page}>
      <h1 className={texts.next}>Leader Tracker cannot start here</h1>
      <p className={texts.row}>{text}</p>
    </main>
  );
};
