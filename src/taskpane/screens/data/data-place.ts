/** What every place of the tab Data is given. */
import type { DataView } from "../../view/data-view";

export interface DataPlaceProps {
  readonly data: DataView;
  /** What to begin with: the id or field of a label, a sheet's name, the code of an issue. */
  readonly item: string | undefined;
  /** A person came to bring in a file. */
  readonly bringIn: boolean;
}
