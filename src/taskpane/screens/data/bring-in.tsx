/** Bringing in an export: choose a file, see what changes, write it. */
import { Button } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import type { SheetView } from "../../view/data/sheets-view";
import { Buttons } from "./parts";
export const BringInButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Buttons>
    <Button icon={<ArrowUpload20Regular />} onClick={onClick}>
      Bring in a file…
    </Button>
  </Buttons>
);
export const BringIn = ({ onEnd }: { readonly sheets: readonly SheetView[]; readonly onEnd: () => void }) => (
  <Button onClick={onEnd}>Back</Button>
);
