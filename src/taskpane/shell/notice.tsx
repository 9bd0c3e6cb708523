/** On tabs other than Today: what stopped, or that a refresh runs. Today says it in its own place. */
import { Button, makeStyles } from "@fluentui/react-components";
import { STAGES } from "../../core/stage";
import { usePane } from "../pane";
import { useTexts } from "../screens/data/parts";
import { MessageBox } from "../screens/today/message-box";

const useStyles = makeStyles({
  notice: { marginBottom: "12px" },
  running: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
});

export const Notice = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, tab, cancel } = usePane();
  if (tab === "today") return null;
  if (state.kind === "refreshing") {
    return (
      <div className={`${styles.notice} ${styles.running}`}>
        <p className={texts.sentence}>
          {state.waiting ?? `Refreshing, step ${state.stage + 1} of ${STAGES.length}. You can keep working.`}
        </p>
        {state.cancelable && (
          <Button size="small" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
    );
  }
  const message = state.kind === "ready" || state.kind === "first-run" ? state.message : null;
  return message && message.intent !== "info" ? (
    <div className={styles.notice}>
      <MessageBox message={message} />
    </div>
  ) : null;
};
