/** Opening and saving workbooks. */
import { useCallback, useEffect, useRef, useState } from "react";
import { download } from "./download";
import type { NewWorkbook } from "./use-workbook";
import type { Asking } from "./use-asking";

interface Opening {
  /** What the person waits for, or null. */
  readonly busy: string | null;
  /** Grows with each workbook that was opened: the pane starts anew. */
  readonly generation: number;
  readonly openFile: (file: File) => void;
  readonly openWorkbook: (workbook: NewWorkbook) => void;
  readonly newSample: () => void;
  readonly save: () => void;
}

/** Opens the sample first; `opened` is called when another workbook has come. */
export function useOpening({ client, say, tell }: Asking, opened: () => void): Opening {
  const [busy, setBusy] = useState<string | null>("Opening the sample");
  const [generation, setGeneration] = useState(0);

  const load = useCallback(
    async (what: string, coming: Promise<unknown>): Promise<void> => {
      setBusy(what);
      say(null);
      try {
        await coming;
        opened();
        setGeneration((before) => before + 1);
      } catch (error) {
        tell(error);
      } finally {
        setBusy(null);
      }
    },
    [say, tell, opened],
  );
  const openFile = useCallback(
    (file: File): void => {
      const coming = file
        .arrayBuffer()
        .then((bytes) => client.ask("open", { name: file.name, bytes: new Uint8Array(bytes) }));
      void load(`Opening ${file.name}`, coming);
    },
    [client, load],
  );
  const newSample = useCallback(
    (): void => void load("Opening the sample", client.ask("sample", null)),
    [client, load],
  );
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    newSample();
  }, [newSample]);

  return {
    busy,
    generation,
    openFile,
    openWorkbook: ({ name, bytes }) => void load(`Opening ${name}`, client.ask("open", { name, bytes })),
    newSample,
    save() {
      setBusy("Saving");
      client
        .ask("save", null)
        .then(({ name, bytes }) => download(name, bytes), tell)
        .finally(() => setBusy(null));
    },
  };
}
