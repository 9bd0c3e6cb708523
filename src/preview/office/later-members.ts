/** Members that Excel has today and the client in the package does not say yet: they are said here as it says its own. */

/** The parts of the client that its own members are made with. */
export interface ClientParts {
  readonly Excel: { readonly RangeAreas: { readonly prototype: { select?: () => void } } };
  readonly OfficeExtension: {
    readonly BatchApiHelper: {
      invokeMethod(object: object, name: string, kind: number, args: unknown[], flags: number, result: number): unknown;
    };
    readonly Utility: { throwIfApiNotSupported(member: string, set: string, version: string, host: string): void };
  };
}

const READS = 1;

/** Leaves alone what the client has. */
export function addLaterMembers({ Excel: { RangeAreas }, OfficeExtension: { BatchApiHelper, Utility } }: ClientParts) {
  RangeAreas.prototype.select ??= function (this: object): void {
    Utility.throwIfApiNotSupported("RangeAreas.select", "ExcelApi", "1.18", "Excel");
    BatchApiHelper.invokeMethod(this, "Select", READS, [], 0, 0);
  };
}
