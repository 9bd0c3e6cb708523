/** While the workbook is read for the first time since the pane opened. */
import { ProgressBar } from "@fluentui/react-components";
import { STAGES } from "../../../core/stage";
import { useTexts } from "../data/parts";

export const Opening = ({ stage }: { readonly stage: number | null }) => {
  const texts = useTexts();
  return (
    <section aria-label="Opening">
      <h2 className={texts.next}>Reading this workbook</h2>
      <ProgressBar
        thickness="large"
        value={stage === null ? 0 : stage + 1}
        max={STAGES.length}
        aria-label="Reading this workbook"
        style={{ marginTop: "4px", marginBottom: "4px" }}
      />
      <p className={texts.sentence}>{stage === null ? "Your sheets stay as they are." : `${STAGES[stage] ?? ""}.`}</p>
    </section>
  );
};
