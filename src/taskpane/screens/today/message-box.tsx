/** A sentence that stays: what stopped, what is unharmed, what to do. */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { PaneMessage } from "../../pane";

const useStyles = makeStyles({
  bar: { marginTop: "16px", alignItems: "start", paddingTop: "8px", paddingBottom: "8px" },
  title: { display: "block" },
  body: { overflowWrap: "anywhere" },
});

export const MessageBox = ({
  message: { intent, title, text },
}: {
  readonly message: Pick<PaneMessage, "intent" | "title" | "text">;
}) => {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
    </MessageBar>
  );
};
