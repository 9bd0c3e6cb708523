/** Writes and reads back in a scratch sheet, and says what did not come back. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SelfTestLine } from "../../../hosts/host";
import { usePane } from "../../pane";
import { Buttons, PlainList, SectionTitle, useTexts } from "../data/parts";

const useStyles = makeStyles({
  text: { marginTop: "8px" },
  lines: { marginTop: "12px" },
  line: { display: "flex", columnGap: "8px", alignItems: "baseline", color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, alignSelf: "center" },
});

export const SelfTest = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { selfTest, announce } = usePane();
  const [lines, setLines] = useState<readonly SelfTestLine[]>([]);
  const [stopped, setStopped] = useState("");
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setStopped("");
    try {
      const found = await selfTest();
      setLines(found);
      announce(summary(found));
    } catch (error) {
      setLines([]);
      setStopped(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-label="Self-test">
      <SectionTitle>Self-test</SectionTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Writes every kind of value into a scratch sheet, reads it back, and takes the sheet away again.
      </p>
      <Buttons>
        <Button onClick={() => void run()} disabledFocusable={busy}>
          {busy ? "Testing" : "Test this Excel"}
        </Button>
      </Buttons>
      {stopped !== "" && <p className={mergeClasses(texts.warning, styles.text)}>The test stopped. {stopped}</p>}
      {lines.length > 0 && (
        <>
          <p className={mergeClasses(texts.row, styles.text)}>{summary(lines)}</p>
          <PlainList>
            {lines.map(({ what, passed, seen }) => (
              <li key={what} className={styles.line}>
                {passed ? (
                  <CheckmarkRegular className={styles.icon} aria-label="Passed" />
                ) : (
                  <DismissRegular className={styles.icon} aria-label="Failed" />
                )}
                <span className={texts.sentence}>{passed ? what : `${what}: ${seen}`}</span>
              </li>
            ))}
          </PlainList>
        </>
      )}
    </section>
  );
};

function summary(lines: readonly SelfTestLine[]): string {
  const failed = lines.filter(({ passed }) => !passed).length;
  return failed === 0
    ? `All ${lines.length} came back as written.`
    : `${failed} of ${lines.length} did not come back as written.`;
}
