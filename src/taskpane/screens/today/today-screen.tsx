/** The tab Today. */
import { Button } from "@fluentui/react-components";
import { usePane } from "../../pane";

export const TodayScreen = () => {
  const { state, refresh } = usePane();
  return (
    <>
      <p>{state.kind}</p>
      <Button appearance="primary" onClick={refresh}>
        Read my sheets
      </Button>
    </>
  );
};
