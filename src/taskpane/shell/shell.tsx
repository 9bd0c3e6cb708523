/** The tab bar, and the screen of the chosen tab. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { usePane } from "../pane";
import type { Tab } from "../tabs";
import { DataScreen } from "../screens/data/data-screen";
import { LeadersScreen } from "../screens/leaders/leaders-screen";
import { ResponsibilitiesScreen } from "../screens/responsibilities/responsibilities-screen";
import { SettingsScreen } from "../screens/settings/settings-screen";
import { TodayScreen } from "../screens/today/today-screen";
import { useGlobalStyles } from "./global-styles";
import { Notice } from "./notice";
import { TabBar } from "./tab-bar";

const SCREENS: Readonly<Record<Tab, ComponentType>> = {
  today: TodayScreen,
  data: DataScreen,
  leaders: LeadersScreen,
  responsibilities: ResponsibilitiesScreen,
  settings: SettingsScreen,
};

const useStyles = makeStyles({
  page: { minHeight: "100vh", color: tokens.colorNeutralForeground1, lineHeight: tokens.lineHeightBase300 },
  screen: { padding: "8px 16px 24px", "@media (max-width: 335px)": { padding: "8px 12px 24px" } },
});

export const Shell = () => {
  useGlobalStyles();
  const styles = useStyles();
  const { tab, state } = usePane();
  const Screen = SCREENS[tab];
  return (
    <div className={styles.page} data-pane-state={state.kind}>
      <TabBar />
      <main id="screen" className={styles.screen}>
        <Notice />
        <Screen />
      </main>
    </div>
  );
};
