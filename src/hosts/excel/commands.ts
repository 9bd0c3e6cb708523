/** What is to be written, in small steps of known size, sent in requests that every Excel takes. */
import type { Area } from "../../core/sheet";
import { areaName } from "../host-areas";
import { breathe, type Clock } from "./office";
import type { Requests } from "./run";

/** One request in the making; sheets and ranges that several steps name are made once. */
export interface WriteRequest {
  readonly workbook: Excel.Workbook;
  /** By its id, or by its name while this writing adds it. */
  sheet(key: string): Excel.Worksheet;
  range(key: string, area: Area): Excel.Range;
}

/** One step of a writing. Steps of one request are carried out in order, until one fails. */
export interface Command {
  /** The sheet's name, for sentences. */
  readonly sheet: string;
  /** About how long its part of the request is. */
  readonly bytes: number;
  readonly say: (to: WriteRequest) => void;
}

/** Every Excel takes twice as much, but the client makes a request into text in one go, on the page's thread. */
const MOST_BYTES = 750_000;
const EMPTY_REQUEST = 2_000;
/** Milliseconds for which steps are made ready in one go. */
const WORK_WITHOUT_REST = 20;

/** A failed request, with the sheets that it was to change. */
export class WriteFailed extends Error {
  override readonly name = "WriteFailed";
  constructor(
    readonly sheets: readonly string[],
    cause: unknown,
  ) {
    super("A request to change the workbook failed", { cause });
  }
}

/** Sends all steps in their order, as few requests as their sizes allow. `WriteFailed` when one fails. */
export async function sendCommands(requests: Requests, commands: Iterable<Command>, clock: Clock): Promise<void> {
  let group: Command[] = [];
  let bytes = EMPTY_REQUEST;
  let began = performance.now();
  for (const command of commands) {
    if (group.length > 0 && bytes + command.bytes > MOST_BYTES) {
      await sendGroup(requests, group);
      await breathe(clock);
      group = [];
      bytes = EMPTY_REQUEST;
    }
    group.push(command);
    bytes += command.bytes;
    if (performance.now() - began < WORK_WITHOUT_REST) continue;
    await breathe(clock);
    began = performance.now();
  }
  if (group.length > 0) await sendGroup(requests, group);
}

async function sendGroup(requests: Requests, group: readonly Command[]): Promise<void> {
  try {
    await requests.write((context) => {
      // Both last until the request has been carried out.
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const request = createRequest(context);
      for (const { say } of group) say(request);
    });
  } catch (error) {
    throw new WriteFailed([...new Set(group.map(({ sheet }) => sheet))], error);
  }
}

function createRequest({ workbook }: Excel.RequestContext): WriteRequest {
  const sheets = new Map<string, Excel.Worksheet>();
  const ranges = new Map<string, Excel.Range>();
  const sheet = (key: string): Excel.Worksheet => {
    const known = sheets.get(key) ?? workbook.worksheets.getItem(key);
    sheets.set(key, known);
    return known;
  };
  return {
    workbook,
    sheet,
    range(key, area) {
      const name = `${key}!${areaName(area)}`;
      const known = ranges.get(name) ?? sheet(key).getRange(areaName(area));
      ranges.set(name, known);
      return known;
    },
  };
}

/** How long a value is as JSON in a request, in UTF-8 bytes. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    // Half of a pair counts two, for four together.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
