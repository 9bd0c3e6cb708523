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

const MOST_BYTES = 1_500_000;
const EMPTY_REQUEST = 2_000;
/** Bytes that are made ready in one go on the page's thread. */
const WORK_WITHOUT_REST = 200_000;

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
  let sinceRest = 0;
  for (const command of commands) {
    if (group.length > 0 && bytes + command.bytes > MOST_BYTES) {
      await sendGroup(requests, group);
      await breathe(clock);
      group = [];
      bytes = EMPTY_REQUEST;
    }
    group.push(command);
    bytes += command.bytes;
    sinceRest += command.bytes;
    if (sinceRest > WORK_WITHOUT_REST) {
      await breathe(clock);
      sinceRest = 0;
    }
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

const encoder = new TextEncoder();

/** How long a value is as JSON in a request, in UTF-8 bytes. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
