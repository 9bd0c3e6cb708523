/** A package on which changes are gathered first, and made all together or not at all. */
import type { Package, PartContent } from "../package";

export interface StagedPackage extends Package {
  /** Makes the changes in the order in which the parts were first set. */
  commit(): void;
}

/** A package that reads through to `pkg` and keeps what is set until `commit`. Pieces are asked for only then. */
export function stagePackage(pkg: Package): StagedPackage {
  const staged = new Map<string, { readonly name: string; readonly content: PartContent | null }>();
  const keyOf = (name: string): string => name.toLowerCase();
  const isGone = (name: string): boolean => staged.get(keyOf(name))?.content === null;
  const textOf = (name: string): string | undefined => {
    const content = staged.get(keyOf(name))?.content;
    if (content === undefined || typeof content === "string") return content;
    throw new Error(`${name} is written or taken away already and is not read again`);
  };
  const bytesOf = (name: string): Uint8Array | undefined => {
    const text = textOf(name);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const bytes = (name: string): Uint8Array => bytesOf(name) ?? pkg.bytes(name);
  return {
    names: () => [
      ...pkg.names().filter((name) => !isGone(name)),
      ...[...staged.values()].map(({ name }) => name).filter((name) => !pkg.has(name) && !isGone(name)),
    ],
    has: (name) => (staged.has(keyOf(name)) ? !isGone(name) : pkg.has(name)),
    text: (name) => textOf(name) ?? pkg.text(name),
    bytes,
    pieces: (name) => {
      const content = staged.get(keyOf(name))?.content;
      if (content === undefined) return pkg.pieces(name);
      if (typeof content === "string" || content === null || content instanceof Uint8Array) return [bytes(name)];
      return encoded(content);
    },
    set: (name, content) => void staged.set(keyOf(name), { name, content }),
    remove: (name) => void staged.set(keyOf(name), { name, content: null }),
    save: () => pkg.save(),
    saveInPieces: () => pkg.saveInPieces(),
    commit: () => {
      for (const { name, content } of staged.values()) {
        if (content === null) pkg.remove(name);
        else pkg.set(name, content);
      }
    },
  };
}

function* encoded(pieces: Iterable<Uint8Array | string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield typeof piece === "string" ? encoder.encode(piece) : piece;
}
