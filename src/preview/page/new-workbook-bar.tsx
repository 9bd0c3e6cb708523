/** Where Excel would open another workbook: a person opens it here, or saves it. */
import type { NewWorkbook } from "./use-workbook";

interface Props {
  readonly workbook: NewWorkbook;
  readonly open: (workbook: NewWorkbook) => void;
  readonly save: (workbook: NewWorkbook) => void;
  readonly close: () => void;
}

export const NewWorkbookBar = ({ workbook, open, save, close }: Props) => (
  <div className="message" role="status">
    <span>Excel would open {workbook.name} beside this workbook, not saved yet.</span>
    <button type="button" onClick={() => open(workbook)}>
      Open it here
    </button>
    <button type="button" onClick={() => save(workbook)}>
      Save it
    </button>
    <button type="button" onClick={close}>
      Close
    </button>
  </div>
);
