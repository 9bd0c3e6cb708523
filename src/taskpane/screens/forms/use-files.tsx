/** Form files that a person chooses, several at once. */
import { useRef, type ChangeEvent, type JSX } from "react";
import type { ReturnedBytes } from "../../compute/rating-forms";

const ACCEPTED = ".xlsx,.xlsm,.csv";

export interface FilesAsked {
  readonly name: string;
  readonly onChosen: (files: readonly ReturnedBytes[]) => void;
  /** A sentence on the file that the computer did not give. */
  readonly onUnread: (sentence: string) => void;
  /** Whether chosen files are being read, which takes a while where they come from elsewhere. */
  readonly onReading?: (reading: boolean) => void;
}

export interface FilesField {
  /** To be put on the page; nobody sees it. */
  readonly field: JSX.Element;
  /** Lets the person choose. Who cancels changes nothing. */
  readonly choose: () => void;
}

export function useFiles({ name, onChosen, onUnread, onReading }: FilesAsked): FilesField {
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const list = [...(target.files ?? [])];
    if (list.length === 0) return;
    onReading?.(true);
    const files: ReturnedBytes[] = [];
    for (const file of list)
      try {
        files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch {
        onUnread(
          `${file.name} could not be opened. Nothing was changed. Check that it is on this computer, then choose again.`,
        );
        target.value = "";
        onReading?.(false);
        return;
      }
    // The same files can be chosen again after they were changed.
    target.value = "";
    onReading?.(false);
    onChosen(files);
  };
  return {
    field: (
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        aria-label={name}
        onChange={(event) => void read(event)}
      />
    ),
    choose: () => input.current?.click(),
  };
}
