/** A plain page in place of the pane: while Excel starts, and where it does not. */
import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useTexts } from "./screens/data/parts";
import { useDark } from "./shell/use-dark";

const useStyles = makeStyles({ page: { minHeight: "100vh", padding: "16px" }, text: { margin: "4px 0 0" } });

/** Before Excel has answered. */
export const Starting = () => <PlainPage title="Starting Leader Tracker" text="Waiting for Excel." />;

/** `said` is the host's own sentence, if it gave one. */
export const NotHere = ({ said }: { readonly said: string | null }) => (
  <PlainPage
    title="Leader Tracker cannot start here"
    text={said ?? "Close the pane and open it again. Nothing in the workbook was changed."}
  />
);

const PlainPage = (props: { readonly title: string; readonly text: string }) => (
  <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
    <Content {...props} />
  </FluentProvider>
);

const Content = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <main className={styles.page}>
      <h1 className={texts.next}>{title}</h1>
      <p className={`${texts.row} ${styles.text}`}>{text}</p>
    </main>
  );
};
