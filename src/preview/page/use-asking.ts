/** Wishes of the page, and the sentence for a person when one is not granted. */
import { useCallback, useState } from "react";
import type { WishName, Wishes } from "./page-messages";
import { Refusal, type WorkbookClient } from "./use-workbook";

export interface Asking {
  readonly client: WorkbookClient;
  /** What was refused last, or null. */
  readonly message: string | null;
  readonly say: (message: string | null) => void;
  /** Says a refusal; throws anything else on. */
  readonly tell: (error: unknown) => void;
  /** Wishes for something whose answer does not matter. */
  readonly wish: <Name extends WishName>(name: Name, what: Wishes[Name]) => void;
}

export function useAsking(client: WorkbookClient): Asking {
  const [message, say] = useState<string | null>(null);
  const tell = useCallback((error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
  }, []);
  const wish = useCallback(
    <Name extends WishName>(name: Name, what: Wishes[Name]): void => {
      say(null);
      client.ask(name, what).catch(tell);
    },
    [client, tell],
  );
  return { client, message, say, tell, wish };
}
