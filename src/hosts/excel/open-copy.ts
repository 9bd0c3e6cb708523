/** A new workbook beside the one in front. Excel makes it from a file, without a name; saving it is the person's. */
import { HostError } from "../host";
import { codeOf, NoAnswer } from "./errors";
import type { Clock, OfficeGlobals } from "./office";

interface Options extends OfficeGlobals {
  readonly clock: Clock;
  /** Milliseconds after which an answer is not waited for any more. */
  readonly watchdog: number;
}

/** A request to Excel on the web may have 5 MB, and base64 makes four letters of three bytes. */
const MOST_BYTES = 3_500_000;

/** Codes of an Excel that does not know how: Excel on iPad has been one. */
const CANNOT = new Set(["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation"]);
/** Codes of an Excel that does not take the file, as a policy on file types has it. */
const NOT_TAKEN = new Set(["InvalidArgument", "AccessDenied", "InvalidOperation"]);

const UNHARMED = "Nothing was changed.";

/** Opens the file as a new workbook; a `HostError` says why this Excel does not. */
export async function openCopy({ Excel: excel, clock, watchdog }: Options, file: Uint8Array): Promise<void> {
  if (file.length > MOST_BYTES) {
    throw new HostError(
      `The copy is too large for Excel to take from an add-in. ${UNHARMED} Save it as a file instead.`,
    );
  }
  let stopWatching: () => void = () => undefined;
  const noAnswer = new Promise<never>((_, reject) => {
    stopWatching = clock.after(watchdog, () => reject(new NoAnswer("Excel did not answer in time")));
  });
  try {
    await Promise.race([excel.createWorkbook(base64(file)), noAnswer]);
  } catch (error) {
    const code = codeOf(error);
    if (code !== null && CANNOT.has(code)) {
      throw new HostError(
        `This Excel cannot open a new workbook for an add-in, as on some iPads. ${UNHARMED} Save the copy as a file instead, or open this workbook in Excel for Windows, for Mac or on the web.`,
        { cause: error },
      );
    }
    if (code !== null && NOT_TAKEN.has(code)) {
      throw new HostError(`Excel did not allow a new workbook. ${UNHARMED} Save the copy as a file instead.`, {
        cause: error,
      });
    }
    throw error;
  } finally {
    stopWatching();
  }
}

/** Pieces short enough to be arguments of one call. */
const PIECE = 1 << 14;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
