/** What was written to the district's sheets, run by run, each to take back as a whole or cell by cell. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LogRun } from "../../../core/correct/log-runs";
import type { CorrectionPreview } from "../../../core/correct/preview-corrections";
import type { RevertAsked } from "../../../core/correct/revert";
import type { LoggedChange } from "../../../core/state/change-log";
import { usePane } from "../../pane";
import { ChangeLine, CorrectPreview } from "./correct-preview";
import { Buttons, counted, SectionTitle, useTexts, withCommas } from "./parts";
import { VirtualList } from "./virtual-list";

const useStyles = makeStyles({
  run: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", justifyContent: "space-between", alignItems: "start", columnGap: "8px" },
  lines: { display: "flex", flexDirection: "column" },
  links: { display: "flex", columnGap: "12px", flexShrink: 0 },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "start" },
});

/** A run or a line that a person wants to take back, and what that would write. */
interface Reverting {
  readonly asked: RevertAsked;
  readonly preview: CorrectionPreview;
}

export const ChangesMade = ({ onReverted }: { readonly onReverted: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, correct, announce, overview } = usePane();
  const [runs, setRuns] = useState<readonly LogRun[]>([]);
  const [opened, setOpened] = useState<number | null>(null);
  const [reverting, setReverting] = useState<Reverting | null>(null);
  const [writing, setWriting] = useState(false);
  const [stopped, setStopped] = useState(false);

  useEffect(() => {
    let current = true;
    ask("changes-made", null)
      .then((found) => {
        if (current) setRuns(found);
      })
      .catch(() => {
        if (current) setStopped(true);
      });
    return () => {
      current = false;
    };
  }, [ask, overview]);

  const look = async (asked: RevertAsked): Promise<void> => {
    try {
      const preview = await ask("reversal", asked);
      setReverting({ asked, preview });
      announce(`${counted(preview.cells, "cell")} can be taken back.`);
    } catch {
      setStopped(true);
    }
  };
  const revert = async ({ preview }: Reverting): Promise<void> => {
    setWriting(true);
    const result = await correct(preview.sheets.flatMap(({ corrections }) => corrections));
    setWriting(false);
    if (result === null) return;
    setReverting(null);
    onReverted();
    announce(`${counted(result.preview.cells, "cell")} taken back.`);
  };

  if (stopped) return <p className={texts.warning}>The Change Log could not be read. Nothing was changed.</p>;
  if (runs.length === 0) return null;
  return (
    <section>
      <SectionTitle unit={withCommas(runs.length)}>Changes made</SectionTitle>
      <VirtualList label="Changes made" items={runs} idOf={({ run }) => String(run)} height={65}>
        {(made) => {
          const { run, when, by, sheets, lines, standing } = made;
          const inRun = reverting !== null && isOf(reverting.asked, made) ? reverting : null;
          return (
            <div className={styles.run}>
              <div className={styles.head}>
                <span className={styles.lines}>
                  <span className={texts.name}>{`Run ${run}, ${counted(lines.length, "cell")}`}</span>
                  <span className={texts.sentence}>{[when, by, sheets.join(", ")].filter(Boolean).join("; ")}</span>
                  <span className={texts.sentence}>{standingWords(made)}</span>
                </span>
                <span className={styles.links}>
                  <Link
                    aria-expanded={opened === run}
                    aria-label={`Cells of run ${run}`}
                    onClick={() => setOpened(opened === run ? null : run)}
                  >
                    Cells
                  </Link>
                  {standing > 0 && (
                    <Link aria-label={`Revert run ${run}`} onClick={() => void look({ run })}>
                      Revert
                    </Link>
                  )}
                </span>
              </div>
              {inRun !== null && (
                <>
                  <Buttons>
                    {inRun.preview.cells > 0 && (
                      <Button appearance="primary" disabledFocusable={writing} onClick={() => void revert(inRun)}>
                        {`Take ${counted(inRun.preview.cells, "cell")} back`}
                      </Button>
                    )}
                    <Button disabledFocusable={writing} onClick={() => setReverting(null)}>
                      {inRun.preview.cells > 0 ? "Keep them" : "Close"}
                    </Button>
                  </Buttons>
                  <CorrectPreview preview={inRun.preview} />
                </>
              )}
              {opened === run && (
                <VirtualList label={`Cells of run ${run}`} items={lines} idOf={({ line }) => String(line)} height={65}>
                  {(line) => (
                    <div className={styles.line}>
                      <ChangeLine at={line.at} row={line.row} before={line.before} after={line.after}>
                        {stateSentence(line)}
                      </ChangeLine>
                      {line.state.kind === "written" && (
                        <Link aria-label={`Revert line ${line.line}`} onClick={() => void look({ lines: [line.line] })}>
                          Revert
                        </Link>
                      )}
                    </div>
                  )}
                </VirtualList>
              )}
            </div>
          );
        }}
      </VirtualList>
    </section>
  );
};

const isOf = (asked: RevertAsked, { run, lines }: LogRun): boolean =>
  "run" in asked ? asked.run === run : lines.some(({ line }) => asked.lines.includes(line));

/** What became of the run, or why it was written where all its cells have the same reason. */
const standingWords = ({ lines, standing }: LogRun): string => {
  if (standing === 0) return "Nothing of it stands any more.";
  if (standing < lines.length) return `${withCommas(standing)} of them still stand.`;
  const reasons = new Set(lines.map(({ why }) => why));
  return reasons.size === 1 ? [...reasons].join("") : "All of them still stand.";
};

function stateSentence({ at, state, why }: LoggedChange): string {
  switch (state.kind) {
    case "written":
      return `${at.sheet}. ${why}`;
    case "to-write":
    case "not-written":
      return `${at.sheet}. Not written`;
    case "unclear":
      return `${at.sheet}. Changed since`;
    case "reverted":
      return `${at.sheet}. Reverted on ${state.when}`;
  }
}
