/** The way to the settings, at the top of a screen. */
import { Button } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { usePane } from "../pane";

export const Gear = () => {
  const { open } = usePane();
  return (
    <Button appearance="subtle" icon={<SettingsRegular />} aria-label="Settings" onClick={() => open("settings")} />
  );
};
