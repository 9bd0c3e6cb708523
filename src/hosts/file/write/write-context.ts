/** What the writing of one sheet needs to know of the workbook around it. */
import type { Area } from "../../../core/sheet";
import type { ExistingPlace, UsedNames } from "./own-places";
import type { StagedPackage } from "./staged-package";
import type { Styles } from "./styles";

export interface WriteContext {
  readonly pkg: StagedPackage;
  readonly workbookPart: string;
  readonly styles: Styles;
  readonly date1904: boolean;
  readonly used: UsedNames;
  readonly nextTableId: () => number;
}

export interface SheetPlace {
  /** As it is named in the workbook: a person may have renamed it. */
  readonly name: string;
  readonly part: string;
  readonly existing: ExistingPlace | null;
  /** Where long lists of an earlier writing stand. */
  readonly oldLists: readonly Area[];
}
