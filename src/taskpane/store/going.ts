/** Goes to cells and rows; what kept it from going is told until a next way is gone or another page opens. */
import type { RowsOnSheet } from "../../core/metric/metric";
import type { LiveHost, Place, RowsSelected } from "../../hosts/host";
import type { PaneMessage } from "../pane";
import type { PaneShowing } from "./pane-showing";

export interface Going {
  readonly show: (place: Place) => Promise<void>;
  /** null: it could not be done. */
  readonly selectRows: (rows: RowsOnSheet) => Promise<RowsSelected | null>;
  /** Takes the message of a way that could not be gone away; it is of no use elsewhere. */
  readonly forget: () => void;
}

export function createGoing(
  host: Pick<LiveHost, "show" | "selectRows">,
  { snapshot, setReady, attempt }: PaneShowing,
): Going {
  /** What kept the last way to a cell or to rows from being gone. */
  let notGone: PaneMessage | null = null;
  const message = (): PaneMessage | null => {
    const { state } = snapshot();
    return state.kind === "ready" ? state.message : null;
  };
  const forget = (): void => {
    if (notGone !== null && message() === notGone) setReady({ message: null });
    notGone = null;
  };
  const go = async (work: () => Promise<void>): Promise<void> => {
    if (await attempt("Going there", work)) forget();
    else notGone = message();
  };
  return {
    show: (place) => go(() => host.show(place)),
    selectRows: async (rows) => {
      let selected: RowsSelected | null = null;
      await go(async () => {
        selected = await host.selectRows(rows);
      });
      return selected;
    },
    forget,
  };
}
