/** The tab bar, and the screen of the chosen tab. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { usePane } from "../pane";
import type { Tab } from "../tabs";
import { TodayScreen } from "../screens/today/today-screen";
import { useGlobalStyles } from "./global-styles";
import { Notice } from "./notice";
import { TabBar } from "./tab-bar";

/** Today comes first and alone; the others are fetched from the pane's own server once it shows. */
const LATER = {
  data: () => import("../screens/data/data-screen").then(({ DataScreen }) => ({ default: DataScreen })),
  leaders: () => import("../screens/leaders/leaders-screen").then(({ LeadersScreen }) => ({ default: LeadersScreen })),
  responsibilities: () =>
    import("../screens/responsibilities/responsibilities-screen").then(({ ResponsibilitiesScreen }) => ({
      default: ResponsibilitiesScreen,
    })),
  settings: () =>
    import("../screens/settings/settings-screen").then(({ SettingsScreen }) => ({ default: SettingsScreen })),
} as const;

const SCREENS: Readonly<Record<Tab, ComponentType>> = {
  today: TodayScreen,
  data: lazy(LATER.data),
  leaders: lazy(LATER.leaders),
  responsibilities: lazy(LATER.responsibilities),
  settings: lazy(LATER.settings),
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
  useEffect(() => {
    for (const fetchScreen of Object.values(LATER)) fetchScreen().catch(() => undefined);
  }, []);
  return (
    <div className={styles.page} data-pane-state={state.kind}>
      <TabBar />
      <main id="screen" className={styles.screen}>
        <Notice />
        <Suspense fallback={null}>
          <Screen />
        </Suspense>
      </main>
    </div>
  );
};
