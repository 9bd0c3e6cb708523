/** A refresh on its way: the stage, what was found so far, and Cancel. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef } from "react";
import { STAGES } from "../../../core/stage";
import { usePane, type PaneState } from "../../pane";
import { PlainList, useTexts } from "../data/parts";
import { MessageBox } from "./message-box";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  bar: { marginTop: "4px", marginBottom: "4px" },
  buttons: { marginTop: "12px", marginBottom: "16px", "& button": { minWidth: "64px" } },
  found: { display: "flex", alignItems: "center", columnGap: "8px", color: tokens.colorNeutralForeground2 },
});

export const Refreshing = ({
  state: { stage, found, waiting, cancelable },
  takesFocus,
}: {
  readonly state: Extract<PaneState, { kind: "refreshing" }>;
  /** It was started here, by a button that is gone now. */
  readonly takesFocus: boolean;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  const { cancel } = usePane();
  const section = useRef<HTMLElement>(null);
  // Without this a keyboard user starts again at the top.
  useLayoutEffect(() => {
    if (takesFocus && document.activeElement === document.body) section.current?.querySelector("button")?.focus();
  }, [takesFocus]);
  const title = STAGES[stage] ?? "";
  return (
    <section ref={section} className={styles.section} aria-label="Refresh">
      <h2 className={texts.next}>{title}</h2>
      <ProgressBar className={styles.bar} thickness="large" value={stage + 1} max={STAGES.length} aria-label={title} />
      <p className={texts.sentence}>
        {cancelable
          ? `Step ${stage + 1} of ${STAGES.length}. Nothing is written before the last step.`
          : `Step ${stage + 1} of ${STAGES.length}. Only our own sheets are written.`}
      </p>
      {waiting !== null && <MessageBox message={{ intent: "warning", title: "Excel waits for you", text: waiting }} />}
      <div className={styles.buttons}>
        <Button onClick={cancel} disabledFocusable={!cancelable}>
          Cancel
        </Button>
      </div>
      {found.length > 0 && (
        <PlainList>
          {found.map((sentence) => (
            <li key={sentence} className={styles.found}>
              <CheckmarkRegular aria-hidden />
              <span className={texts.sentence}>{sentence}</span>
            </li>
          ))}
        </PlainList>
      )}
    </section>
  );
};
