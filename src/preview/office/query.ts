/** What `load` asks of an object: its scalar properties, and those of the objects below it. */
import { findMember, pascal, UnknownMember, type Members, type OfficeObject } from "./members";
import type { QueryInfo } from "./wire";
import type { Session } from "./session";

export type TableOf = (object: OfficeObject) => Members<never>;

export interface Reader {
  readonly tableOf: TableOf;
  readonly session: Session;
  /** Called before a member is read, so that an error can say where it arose. */
  readonly at: (location: string) => void;
}

interface Wanted {
  everything: boolean;
  readonly own: Set<string>;
  /** By the name of the object below. */
  readonly below: Map<string, string[]>;
}

/** The paths of a query, by their first part: `["name", "charts/name"]`. */
function wantedOf(select: readonly string[]): Wanted {
  const wanted: Wanted = { everything: false, own: new Set(), below: new Map() };
  for (const path of select) {
    const parts = path.split(/[/.]/).map((part) => part.trim());
    const first = parts[0] ?? "";
    if (first === "*" || first === "$all") wanted.everything = true;
    else if (parts.length === 1) wanted.own.add(first);
    else wanted.below.set(first, [...(wanted.below.get(first) ?? []), parts.slice(1).join("/")]);
  }
  return wanted;
}

/** The answer to a query, as the client reads it; null for a null object. */
export function answerQuery(object: OfficeObject | null, query: QueryInfo, reader: Reader): unknown {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  return read(object, paths.length === 0 ? ["*"] : paths, reader, query);
}

function read(object: OfficeObject, select: readonly string[], reader: Reader, query: QueryInfo = {}): unknown {
  const table = reader.tableOf(object);
  return table.items === undefined
    ? readObject(object, table, select, reader)
    : readCollection(object, table, select, reader, query);
}

function readCollection(
  object: OfficeObject,
  table: Members<never>,
  select: readonly string[],
  reader: Reader,
  { Top, Skip = 0 }: QueryInfo,
): unknown {
  const answer: Record<string, unknown> = {};
  const ofItems: string[] = [];
  for (const path of select) {
    const own = findMember(table.reads, path);
    if (own === null) ofItems.push(path.replace(/^items[/.]/i, ""));
    else answer[pascal(own[0])] = own[1](object.target as never, reader.session);
  }
  if (ofItems.length === 0) return answer;
  const items = table.items?.(object.target as never, reader.session) ?? [];
  answer["_Items"] = items
    .slice(Skip, Top === undefined ? undefined : Skip + Top)
    .map((item) => read(item, ofItems.length === 1 && ofItems[0] === "items" ? ["*"] : ofItems, reader));
  return answer;
}

function readObject(
  object: OfficeObject,
  table: Members<never>,
  select: readonly string[],
  reader: Reader,
): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...table.id?.(object.target as never) };
  const wanted = wantedOf(select);
  const readOne = (name: string, get: (target: never, session: Session) => unknown): void => {
    reader.at(`${object.type}.${name}`);
    answer[pascal(name)] = get(object.target as never, reader.session);
  };
  if (wanted.everything) for (const [name, get] of Object.entries(table.reads ?? {})) readOne(name, get);
  for (const name of wanted.own) {
    const scalar = findMember(table.reads, name);
    if (scalar !== null) readOne(...scalar);
    else if (findMember(table.parts, name) !== null) wanted.below.set(name, [...(wanted.below.get(name) ?? []), "*"]);
    else throw new UnknownMember(`${object.type}.${name}`);
  }
  for (const [name, paths] of wanted.below) {
    const part = findMember(table.parts, name);
    if (part === null) throw new UnknownMember(`${object.type}.${name}`);
    reader.at(`${object.type}.${part[0]}`);
    const below = part[1](object.target as never, reader.session);
    answer[pascal(part[0])] = below === null ? null : read(below, paths, reader);
  }
  return answer;
}
