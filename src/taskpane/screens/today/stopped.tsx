/** The workbook could not be read at all. */
import { Button } from "@fluentui/react-components";
import type { PaneMessage } from "../../pane";
import { Buttons } from "../data/parts";
import { MessageBox } from "./message-box";

export const Stopped = ({ message, onTry }: { readonly message: PaneMessage | null; readonly onTry: () => void }) => (
  <>
    {message && <MessageBox message={message} />}
    <Buttons>
      <Button appearance="primary" onClick={onTry}>
        Try again
      </Button>
    </Buttons>
  </>
);
