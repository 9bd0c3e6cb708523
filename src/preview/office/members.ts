/** The shape of the tables in `objects/`: which members an Office object has, and the function behind each. */
import type { Session } from "./session";
import type { Targets, TypeName } from "./targets";

/** An object of Excel's as a request names it: its type and what it stands for in the workbook. */
export interface OfficeObject<Type extends TypeName = TypeName> {
  readonly type: Type;
  readonly target: Targets[Type];
}

const made = new WeakSet<object>();

/** An object as members give it and get it as an argument. */
export function office<Type extends TypeName>(type: Type, target: Targets[Type]): OfficeObject<Type> {
  const object = { type, target };
  made.add(object);
  return object;
}

export const isOffice = (value: unknown): value is OfficeObject =>
  typeof value === "object" && value !== null && made.has(value);

export const isType = <Type extends TypeName>(value: unknown, type: Type): value is OfficeObject<Type> =>
  isOffice(value) && value.type === type;

/**
 * Members are named as the client's users write them (`rowHidden`). What a table does not list is refused: see `UnknownMember`.
 * null in the place of an object is a null object.
 */
export interface Members<Target> {
  /** Scalar properties that can be loaded. */
  readonly reads?: Readonly<Record<string, (target: Target, session: Session) => unknown>>;
  /** Properties that can be set. */
  readonly writes?: Readonly<Record<string, (target: Target, value: unknown, session: Session) => void>>;
  /** Properties that are objects. */
  readonly parts?: Readonly<Record<string, (target: Target, session: Session) => OfficeObject | null>>;
  /** Methods: an object, null (a null object), or a plain value. */
  readonly calls?: Readonly<Record<string, (target: Target, args: readonly unknown[], session: Session) => unknown>>;
  /** Of a collection. */
  readonly items?: (target: Target, session: Session) => readonly OfficeObject[];
  /** `getItem` of a collection, by id too; throws when there is none. */
  readonly item?: (target: Target, key: unknown, session: Session) => OfficeObject;
  /** How the client finds the object again, and the property that carries it. */
  readonly id?: (target: Target) => Readonly<Partial<Record<"Id" | "_Id", string | number>>>;
  /** Excel can keep it by a reference id: ranges. */
  readonly kept?: boolean;
  /** False when it was deleted meanwhile. */
  readonly there?: (target: Target, session: Session) => boolean;
}

export type ObjectTables = { readonly [Type in TypeName]: Members<Targets[Type]> };

/** The stand-in does not know a member, method or option: it never pretends. */
export class UnknownMember extends Error {
  override readonly name = "UnknownMember";
  constructor(readonly member: string) {
    super(`The stand-in for Excel does not know ${member}.`);
  }
}

/** Finds a member by the name that was sent (`RowHidden`, `rowHidden`): the name in the table and its function. */
export function findMember<Value>(
  table: Readonly<Record<string, Value>> | undefined,
  sent: string,
): readonly [name: string, value: Value] | null {
  if (table === undefined) return null;
  const exact = camel(sent);
  const value = Object.hasOwn(table, exact) ? table[exact] : undefined;
  if (value !== undefined) return [exact, value];
  const key = sent.toLowerCase();
  return Object.entries(table).find(([name]) => name.toLowerCase() === key) ?? null;
}

/** `RowHidden` → `rowHidden`; names with an underscore first stay. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `rowHidden` → `RowHidden`, as answers have it. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
