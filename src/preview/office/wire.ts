/** What Office.js sends and takes: the JSON of its requests and answers (office-js 1.1.110, as its debug source builds and reads it). */

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  /** By id. */
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object: its path's id, which is the argument too; 0 elsewhere; nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  /** The traces that were passed; the client registers its event handlers by them. */
  readonly TraceIds?: readonly number[];
  readonly Error?: WireError;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** `Range.values` */
  readonly Location: string | null;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** `Excel.run({ delayForCellEdit: true }, …)` */
export const DELAY_FOR_CELL_EDIT = 64;

/** A request as the client's bridge sends it, and its answer. */
export interface BridgeRequest {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** `Workbook`, or the id of a sheet. */
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}
