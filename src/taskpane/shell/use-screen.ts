/** The screen of a tab. Today comes with the pane; the others are fetched from the pane's own server once it shows. */
import { useEffect, useState, type ComponentType } from "react";
import { TodayScreen } from "../screens/today/today-screen";
import type { Tab } from "../tabs";

const LATER: Readonly<Record<Exclude<Tab, "today">, () => Promise<ComponentType>>> = {
  data: () => import("../screens/data/data-screen").then(({ DataScreen }) => DataScreen),
  leaders: () => import("../screens/leaders/leaders-screen").then(({ LeadersScreen }) => LeadersScreen),
  responsibilities: () =>
    import("../screens/responsibilities/responsibilities-screen").then(
      ({ ResponsibilitiesScreen }) => ResponsibilitiesScreen,
    ),
  forms: () => import("../screens/forms/forms-screen").then(({ FormsScreen }) => FormsScreen),
  settings: () => import("../screens/settings/settings-screen").then(({ SettingsScreen }) => SettingsScreen),
};

type Screens = Readonly<Partial<Record<Tab, ComponentType>>>;

/** null while it is on its way; `"failed"` when it could not be fetched. */
export function useScreen(tab: Tab): ComponentType | "failed" | null {
  const [screens, setScreens] = useState<Screens>({ today: TodayScreen });
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    for (const [later, fetchScreen] of Object.entries(LATER)) {
      fetchScreen().then(
        (screen) => {
          if (!gone) setScreens((before) => ({ ...before, [later]: screen }));
        },
        () => {
          if (!gone) setFailed(true);
        },
      );
    }
    return () => {
      gone = true;
    };
  }, []);
  return screens[tab] ?? (failed ? "failed" : null);
}
