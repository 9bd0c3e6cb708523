/** Refresh and the gear. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular, SettingsRegular } from "@fluentui/react-icons";
import { usePane } from "../pane";

export const StatusRow = () => {
  const { refresh, open } = usePane();
  return (
    <div>
      <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={refresh}>
        Refresh
      </Button>
      <Button appearance="subtle" icon={<SettingsRegular />} aria-label="Settings" onClick={() => open("settings")} />
    </div>
  );
};
