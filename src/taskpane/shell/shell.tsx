/** The tab bar, and the screen of the chosen tab. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { createElement } from "react";
import { usePane } from "../pane";
import { useGlobalStyles } from "./global-styles";
import { Notice } from "./notice";
import { TabBar } from "./tab-bar";
import { useScreen } from "./use-screen";

const useStyles = makeStyles({
  page: { minHeight: "100vh", color: tokens.colorNeutralForeground1, lineHeight: tokens.lineHeightBase300 },
  screen: { padding: "8px 16px 24px", "@media (max-width: 335px)": { padding: "8px 12px 24px" } },
});

export const Shell = () => {
  useGlobalStyles();
  const styles = useStyles();
  const { tab, state } = usePane();
  const screen = useScreen(tab);
  return (
    <div className={styles.page} data-pane-state={state.kind}>
      <TabBar />
      <main id="screen" className={styles.screen}>
        <Notice />
        {screen === "failed" ? (
          <p>This tab could not be loaded. Close the pane and open it again. Nothing was changed.</p>
        ) : (
          screen !== null && createElement(screen)
        )}
      </main>
    </div>
  );
};
