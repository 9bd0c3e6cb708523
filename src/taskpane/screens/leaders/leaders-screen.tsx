/** The tab Leaders: the leader of the selected row, or one who was searched for. */
import { makeStyles, SearchBox, typographyStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { FormsRow } from "../../parts/forms-row";
import { usePane } from "../../pane";
import type { SearchAnswer, SearchHit } from "../../view/leader-search";
import { HitList } from "./hit-list";
import { LeaderPage } from "./leader-page";
import { useLeader } from "./use-leader";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  line: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "4px 0 0" },
  found: { marginTop: "12px" },
});

/** What is found while a person types; null until the worker has said how many there are. */
function useSearch(text: string): SearchAnswer | null {
  const { ask, overview } = usePane();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  useEffect(() => {
    if (overview === null) return undefined;
    let isCurrent = true;
    void ask("leaders", text).then((found) => {
      if (isCurrent) setAnswer(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, overview, text]);
  return answer;
}

/** Tells how many were found once a person stops typing. */
function useFoundAnnounced(typed: string, search: SearchAnswer | null): void {
  const { announce } = usePane();
  const said = typed.trim() === "" || search === null ? null : foundWords(typed, search);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => announce(said), PAUSE);
    return () => clearTimeout(timer);
  }, [announce, said]);
}

/** Milliseconds without a key. */
const PAUSE = 600;

function foundWords(typed: string, { hits, more, near: [guess] }: SearchAnswer): string {
  if (hits.length > 0) return `${hits.length + more} found`;
  const nobody = `No leader or school named “${typed.trim()}”.`;
  return guess === undefined ? `${nobody} Try fewer letters.` : `${nobody} Did you mean ${guess.name}?`;
}

export const LeadersScreen = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { announce } = usePane();
  const [typed, setTyped] = useState("");
  const search = useSearch(typed);
  useFoundAnnounced(typed, search);
  const { answer, isSelected, ask } = useLeader();
  const choose = ({ kind, key, name }: SearchHit): void => {
    setTyped("");
    ask(kind === "leader" ? { person: key } : { school: key });
    announce(`Showing ${name}.`);
  };
  const isSearching = typed.trim() !== "";
  if (search !== null && search.leaders === 0 && search.schools === 0) return <NoLeaders />;
  const placeholder =
    search === null
      ? "Search leaders or schools"
      : `Search ${grouped.format(search.leaders + search.schools)} leaders or schools`;
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label="Search leaders or schools"
        placeholder={placeholder}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={({ key }) => {
          const [first] = search?.hits ?? [];
          if (key === "Enter" && first !== undefined) choose(first);
        }}
      />
      {isSearching ? (
        <div className={styles.found}>
          {search === null ? null : <Found typed={typed} search={search} choose={choose} />}
        </div>
      ) : (
        <>
          {isSelected && answer !== null && "row" in answer ? (
            <p className={styles.line}>{answer.row}, the row you selected</p>
          ) : null}
          {answer === null || answer.kind === "nobody" ? (
            <>
              <p className={`${text.sentence} ${styles.found}`}>Select a row of a roster, or search.</p>
              <FormsRow />
            </>
          ) : (
            <LeaderPage answer={answer} choose={choose} />
          )}
        </>
      )}
    </>
  );
};

const grouped = new Intl.NumberFormat("en-US");

const NoLeaders = () => {
  const text = useTextStyles();
  return (
    <p className={text.sentence}>
      No sheet with leaders was found. A roster with names, positions and schools shows them here.
    </p>
  );
};

interface FoundProps {
  readonly typed: string;
  readonly search: SearchAnswer;
  readonly choose: (hit: SearchHit) => void;
}

const Found = ({ typed, search, choose }: FoundProps) => {
  const text = useTextStyles();
  const { hits, more, near } = search;
  const said = foundWords(typed, search);
  if (hits.length > 0)
    return (
      <>
        <HitList title={said} hits={hits} choose={choose} />
        {more > 0 ? <p className={text.quiet}>{grouped.format(more)} more. Type more of the name.</p> : null}
      </>
    );
  return (
    <>
      <p className={text.sentence}>{said}</p>
      {near.length === 0 ? null : <HitList title="Near" hits={near} choose={choose} />}
    </>
  );
};
