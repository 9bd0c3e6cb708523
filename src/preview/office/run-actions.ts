/** Carries out the actions of one request in their order, stopping at the first that fails; what was done before stays (B01, B02). */
import { BookError } from "../workbook/book";
import { accessDenied } from "../workbook/refusals";
import { invalidPath, isObject, itemNotFound } from "./arguments";
import { camel, findMember, isOffice, office, UnknownMember, type OfficeObject } from "./members";
import { answerQuery, type TableOf } from "./query";
import type { References } from "./references";
import type { Session } from "./session";
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";

export interface Running {
  readonly session: Session;
  readonly tableOf: TableOf;
  readonly references: References;
  /** Called with each action's index before it is carried out. A throw is the action's failure. */
  readonly before: (index: number) => void;
  /** Hears of what the stand-in does not know, and of its own mistakes. */
  readonly onTrouble: (trouble: Error) => void;
}

/** The answer to a request. Never throws: what goes wrong is in the answer, as Excel does it. */
export function runActions(body: RequestBody, running: Running): ResponseBody {
  const batch = startBatch(body, running);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    batch.location = null;
    try {
      running.before(index);
      const value = action.ActionType === ACTION.trace ? null : batch.run(action);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { TraceIds: traces, Error: { ...asError(error, running), Location: batch.location, ActionIndex: index } };
    }
  }
  return { Results: results, TraceIds: traces };
}

function asError(error: unknown, { onTrouble }: Running): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof BookError) {
    return { Code: error.code, Message: error.message, HttpStatusCode: STATUS[error.code] ?? 400 };
  }
  const trouble = error instanceof Error ? error : new Error(String(error));
  onTrouble(trouble);
  return { Code: "GeneralException", Message: trouble.message, HttpStatusCode: 500 };
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

interface Batch {
  location: string | null;
  /** undefined: the action has no result. */
  run(action: Action): unknown;
}

function startBatch(body: RequestBody, { session, tableOf, references }: Running): Batch {
  const resolved = new Map<number, OfficeObject | null>();

  /** The object of a path; made once in a request, so that a path with a method such as `Add` is carried out once. */
  function objectOf(id: number): OfficeObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[id];
    if (path === undefined) throw invalidPath();
    const object = follow(path);
    resolved.set(id, object);
    return object;
  }

  function follow(path: ObjectPath): OfficeObject | null {
    if (path.ObjectPathType === PATH.root) return office("Workbook", null);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return references.find(path.Name);
    if (path.ParentObjectPathId === undefined) throw new UnknownMember(`the object path type ${path.ObjectPathType}`);
    const parent = objectOf(path.ParentObjectPathId);
    if (parent === null) return null;
    refuseGone(parent);
    const table = tableOf(parent);
    const args = argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const part = findMember(table.parts, path.Name);
        if (part === null) throw unknown(parent, path.Name);
        at(`${parent.type}.${part[0]}`);
        return part[1](parent.target as never, session);
      }
      case PATH.indexer:
        return getItem(parent, args);
      case PATH.method: {
        const result = call(parent, path.Name, args);
        if (result !== null && !isOffice(result)) throw unknown(parent, path.Name);
        return result;
      }
      default:
        throw new UnknownMember(`the object path type ${path.ObjectPathType}`);
    }
  }

  function getItem(collection: OfficeObject, [key]: readonly unknown[]): OfficeObject {
    const { item } = tableOf(collection);
    if (item === undefined) throw unknown(collection, "getItem");
    at(`${collection.type}.getItem`);
    return item(collection.target as never, key, session);
  }

  function call(object: OfficeObject, sent: string, args: readonly unknown[]): unknown {
    const table = tableOf(object);
    const method = findMember(table.calls, sent);
    if (method === null) {
      // Some collections have their indexer as a method too.
      if (camel(sent) === "getItem" && table.item !== undefined) return getItem(object, args);
      throw unknown(object, sent);
    }
    at(`${object.type}.${method[0]}`);
    if (!READING.test(method[0])) refuseReadOnly(object);
    return method[1](object.target as never, args, session);
  }

  function set(object: OfficeObject | null, sent: string, value: unknown): void {
    if (object === null) {
      at(camel(sent));
      throw invalidPath();
    }
    const property = findMember(tableOf(object).writes, sent);
    if (property === null) throw unknown(object, sent);
    at(`${object.type}.${property[0]}`);
    refuseReadOnly(object);
    property[1](object.target as never, value, session);
  }

  /** In view mode on the web a workbook takes no change (Z01); the desktop takes it in memory. The harder of the two. */
  function refuseReadOnly(object: OfficeObject): void {
    if (session.book.readOnly && object.type !== "Application" && object.type !== "Runtime") throw accessDenied();
  }

  function refuseGone(object: OfficeObject): void {
    const { there } = tableOf(object);
    if (there !== undefined && !there(object.target as never, session)) throw itemNotFound();
  }

  function at(location: string): void {
    batch.location = location;
  }

  const unknown = (object: OfficeObject, sent: string): UnknownMember => {
    at(`${object.type}.${camel(sent)}`);
    return new UnknownMember(`${object.type}.${camel(sent)}`);
  };

  /** Arguments with the objects in them in place of their paths' ids. */
  function argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => withObjects(value, info?.ReferencedObjectPathIds?.[index]));
  }

  function withObjects(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return objectOf(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((one: unknown, index) => withObjects(one, reference[index]));
    }
    return isObject(value) ? fieldsWithObjects(value) : value;
  }

  function fieldsWithObjects(value: Readonly<Record<string, unknown>>): unknown {
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return objectOf(id);
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, isObject(field) ? fieldsWithObjects(field) : field]),
    );
  }

  function instantiate(id: number): unknown {
    const object = objectOf(id);
    if (object === null) return null;
    refuseGone(object);
    const reference = references.idOf(object);
    return { ...tableOf(object).id?.(object.target as never), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  function invoke(action: Action): unknown {
    const object = objectOf(action.ObjectPathId);
    // A method without result does nothing on a null object, one with a result gives null (N06).
    if (object === null) return null;
    if (action.Name === "_KeepReference") {
      references.keep(object);
      return undefined;
    }
    refuseGone(object);
    const value = call(object, action.Name, argumentsOf(action.ArgumentInfo));
    return value === undefined ? null : value;
  }

  function perform(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return instantiate(action.ObjectPathId);
      case ACTION.query: {
        const object = objectOf(action.ObjectPathId);
        if (object !== null) refuseGone(object);
        return answerQuery(object, action.QueryInfo ?? {}, { tableOf, session, at });
      }
      case ACTION.method:
        return invoke(action);
      case ACTION.setProperty: {
        const object = objectOf(action.ObjectPathId);
        if (object !== null) refuseGone(object);
        set(object, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return undefined;
      }
      default:
        throw new UnknownMember(`the action type ${action.ActionType}`);
    }
  }

  const batch: Batch = { location: null, run: perform };
  return batch;
}

/** Methods that change nothing in the workbook. */
const READING = /^(?:get|_|calculate$|activate$|select$|suspend)/;
