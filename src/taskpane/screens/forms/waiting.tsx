/** What of returned forms waits for a person: two things for one line side by side, and what could not be placed. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WaitingRow } from "../../view/forms/forms-view";
import { Buttons, CellButton, counted, More, PlainList, SectionTitle, useTexts } from "../data/parts";
import { useDeciding } from "../data/use-deciding";

const useStyles = makeStyles({
  item: { padding: "8px 0 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: "12px",
    marginTop: "4px",
    "@media (max-width: 260px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  },
  side: { minWidth: 0 },
  choice: { marginTop: "4px", minWidth: "64px" },
  text: { marginTop: "4px" },
  holds: { whiteSpace: "pre-line" },
});

const FIRST = 5;

export const Waiting = ({ rows }: { readonly rows: readonly WaitingRow[] }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { isGone, busy, decide } = useDeciding();
  const [all, setAll] = useState(false);
  const open = rows.filter(({ key }) => !isGone(key));
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, FIRST);
  const choose = (row: WaitingRow, choice: string): void =>
    void decide([{ kind: "returned", row: row.key, choice }], [row.key], `${choice}: kept. Refresh to use it.`);
  return (
    <section aria-label="Waiting for you">
      <SectionTitle unit={counted(open.length, "row")}>Waiting for you</SectionTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Scores that differ count nowhere until you decide. Your choice stands on the sheet Returned Forms.
      </p>
      <PlainList>
        {shown.map((row) => (
          <li key={row.key} className={styles.item}>
            <div className={texts.name}>{row.about === "" ? row.what : row.about}</div>
            {row.about !== "" && <div className={texts.sentence}>{row.what}</div>}
            {row.sides === null ? (
              <Stray row={row} busy={busy} choose={choose} />
            ) : (
              <div className={styles.sides}>
                {row.sides.map((side, place) => {
                  const offer = row.offers[place] ?? "";
                  return (
                    <div key={offer} className={styles.side}>
                      <div className={texts.row}>{`${place === 0 ? "Collected" : "Returned"}: ${side.score}`}</div>
                      {side.texts !== "" && <div className={texts.sentence}>{side.texts}</div>}
                      <div className={texts.unit}>{side.from}</div>
                      <Button
                        className={styles.choice}
                        aria-label={`${offer}, ${row.about}`}
                        disabledFocusable={busy}
                        onClick={() => choose(row, offer)}
                      >
                        {offer}
                      </Button>
                    </div>
                  );
                })}
              </div>
            )}
          </li>
        ))}
      </PlainList>
      {shown.length < open.length && <More onClick={() => setAll(true)}>{`Show all ${open.length}`}</More>}
    </section>
  );
};

interface StrayProps {
  readonly row: WaitingRow;
  readonly busy: boolean;
  readonly choose: (row: WaitingRow, choice: string) => void;
}

/** It was not taken: a person brings it in elsewhere, or says that it is settled. */
const Stray = ({ row, busy, choose }: StrayProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const [settle = "Settled"] = row.offers;
  return (
    <>
      <div className={mergeClasses(texts.sentence, styles.holds)}>{`It holds: ${row.holds}`}</div>
      <div className={texts.sentence}>{row.mend}</div>
      <div className={texts.unit}>
        {row.returnedIn}. <CellButton at={row.at}>Its row on Returned Forms</CellButton>
      </div>
      <Buttons>
        <Button aria-label={`It is settled: ${row.what}`} disabledFocusable={busy} onClick={() => choose(row, settle)}>
          It is settled
        </Button>
      </Buttons>
    </>
  );
};
