/** How far a refresh is. */
import { STAGES, type Stage } from "../core/stage";

/** One line that follows the stages, on a terminal only. */
export function tellProgress(): (stage: Stage) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  return (stage) => {
    const place = STAGES.indexOf(stage) + 1;
    stderr.write(`\r\u001b[K${place === STAGES.length ? "" : `Step ${place} of ${STAGES.length}: ${stage}`}`);
  };
}
