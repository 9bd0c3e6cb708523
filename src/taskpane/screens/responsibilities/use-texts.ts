/** The texts that are asked for, fetched page by page. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { usePane } from "../../pane";
import type { EvidenceText, TextState } from "../../view/evidence-texts";

export interface TextFilter {
  readonly state: TextState;
  readonly responsibility: string | null;
  readonly source: string | null;
  readonly search: string;
}

export interface Texts {
  /** null until the first page has come. */
  readonly total: number | null;
  /** By place; absent where a page has not come yet. */
  readonly texts: readonly (EvidenceText | undefined)[];
  /** Fetches what is missing of these places. */
  readonly need: (first: number, last: number) => void;
}

const PAGE = 50;

interface Fetched {
  readonly total: number;
  readonly pages: Readonly<Record<number, readonly EvidenceText[]>>;
}

/** What was found before stays until what is asked for has come, so that the page does not jump. */
export function useTexts({ state, responsibility, source, search }: TextFilter): Texts {
  const { ask, overview } = usePane();
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [wanted, setWanted] = useState<readonly number[]>([0]);

  useEffect(() => setWanted([0]), [state, responsibility, source, search, overview]);

  useEffect(() => {
    if (overview === null) return undefined;
    let isCurrent = true;
    const asked = { state, responsibility, source, search, size: PAGE };
    void Promise.all(wanted.map((page) => ask("evidence-texts", { ...asked, from: page * PAGE }))).then((answers) => {
      if (!isCurrent) return;
      const pages: Record<number, readonly EvidenceText[]> = {};
      answers.forEach(({ texts }, place) => {
        const page = wanted[place];
        if (page !== undefined) pages[page] = texts;
      });
      setFetched({ total: answers[0]?.total ?? 0, pages });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, overview, state, responsibility, source, search, wanted]);

  const need = useCallback((first: number, last: number): void => {
    const pages = [...new Set([Math.floor(first / PAGE), Math.floor(last / PAGE)])];
    setWanted((before) => (pages.every((page) => before.includes(page)) ? before : pages));
  }, []);
  const texts = useMemo(() => {
    const all: (EvidenceText | undefined)[] = Array.from({ length: fetched?.total ?? 0 });
    for (const [page, of] of Object.entries(fetched?.pages ?? {}))
      of.forEach((one, place) => (all[Number(page) * PAGE + place] = one));
    return all;
  }, [fetched]);
  return { total: fetched?.total ?? null, texts, need };
}
