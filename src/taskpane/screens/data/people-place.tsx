/** People: pairs of names that may be one person, side by side. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pair } from "../../view/data/pairs-view";
import type { DataPlaceProps } from "./data-place";
import { OpenRow } from "./open-row";
import { Buttons, CellButton, counted, More, PlainList, SectionTitle, useTexts } from "./parts";
import { useDeciding } from "./use-deciding";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", marginTop: "8px" },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "6px 8px 6px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: "inherit",
  },
  what: { width: "64px" },
  decided: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const idOf = ({ keys }: Pick<Pair, "keys">): string => keys.join("|");

export const PeoplePlace = ({ data: { pairs }, item }: DataPlaceProps) => {
  const texts = useTexts();
  const styles = useStyles();
  const { isGone, decide } = useDeciding();
  const [opened, setOpened] = useState<string | null>(item ?? null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [showDecided, setShowDecided] = useState(false);
  const open = pairs.open.filter((pair) => !isGone(idOf(pair)));
  const pair =
    open.find((one) => idOf(one) === opened) ?? open.find((one) => !skipped.includes(idOf(one))) ?? open[0] ?? null;
  const others = open.filter((one) => one !== pair);
  const answer = (same: boolean): void => {
    if (pair === null) return;
    setOpened(null);
    const said = same ? "Counted as one person." : "Counted as two people.";
    void decide([{ kind: "person", keys: pair.keys, same }], [idOf(pair)], said);
  };
  return (
    <>
      {pair === null ? (
        <p className={texts.row}>No names to decide. Everyone is one person, or two, for sure.</p>
      ) : (
        <section aria-labelledby="person-question">
          <p className={texts.unit}>{open.length === 1 ? "The only one" : `${open.length} to decide`}</p>
          <h2 id="person-question" className={texts.next}>
            Are these one person?
          </h2>
          <p className={texts.sentence}>{`${pair.why} They count as two until you decide.`}</p>
          <PairTable pair={pair} />
          <Buttons>
            <Button appearance="primary" onClick={() => answer(true)}>
              Yes, one person
            </Button>
            <Button onClick={() => answer(false)}>No, two people</Button>
            {open.length > 1 && (
              <Button
                appearance="subtle"
                onClick={() => {
                  setOpened(null);
                  setSkipped((before) => (before.length + 1 >= open.length ? [] : [...before, idOf(pair)]));
                }}
              >
                Skip
              </Button>
            )}
          </Buttons>
        </section>
      )}
      {others.length > 0 && (
        <>
          <SectionTitle unit={others.length}>Also doubtful</SectionTitle>
          <PlainList>
            {others.map((one) => (
              <li key={idOf(one)}>
                <OpenRow
                  unit={one.sides.map(({ years }) => years.slice(0, 7)).join(", ")}
                  onOpen={() => setOpened(idOf(one))}
                >
                  {one.sides.map(({ name }) => name).join("; ")}
                </OpenRow>
              </li>
            ))}
          </PlainList>
        </>
      )}
      {pairs.decided.length > 0 && !showDecided && (
        <More onClick={() => setShowDecided(true)}>{`Show ${counted(pairs.decided.length, "decision")}`}</More>
      )}
      {showDecided && (
        <>
          <SectionTitle unit={pairs.decided.length}>Decided</SectionTitle>
          <PlainList>
            {pairs.decided.map((one) => (
              <li key={idOf(one)} className={styles.decided}>
                <span>
                  <span className={texts.row}>{one.names.join("; ")}</span>
                  <br />
                  <span className={texts.sentence}>{one.same ? "One person" : "Two people"}</span>
                </span>
                <Link
                  aria-label={`Take back: ${one.names.join(" and ")}`}
                  onClick={() =>
                    void decide(
                      [{ kind: "withdraw", choice: { kind: "person", keys: one.keys, same: one.same } }],
                      [],
                      "The decision is taken back.",
                    )
                  }
                >
                  Take back
                </Link>
              </li>
            ))}
          </PlainList>
        </>
      )}
    </>
  );
};

const PairTable = ({ pair: { sides } }: { readonly pair: Pair }) => {
  const styles = useStyles();
  const texts = useTexts();
  const lines = [
    ["Name", ({ name }: Pair["sides"][number]) => name],
    ["Position", ({ position }: Pair["sides"][number]) => position],
    ["School", ({ school }: Pair["sides"][number]) => school],
    ["Hired", ({ hired }: Pair["sides"][number]) => hired],
  ] as const;
  return (
    <table className={styles.table} aria-label="The two side by side">
      <thead>
        <tr>
          <td className={mergeClasses(styles.cell, styles.what)} />
          {sides.map((side, index) => (
            <th key={index} scope="col" className={mergeClasses(styles.cell, texts.unit)}>
              {side.years === "" ? "No year" : side.years}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(([, of]) => sides.some((side) => of(side) !== ""))
          .map(([what, of]) => (
            <tr key={what}>
              <th scope="row" className={mergeClasses(styles.cell, texts.unit)}>
                {what}
              </th>
              {sides.map((side, index) => (
                <td key={index} className={mergeClasses(styles.cell, of(side) === "" ? texts.unit : texts.row)}>
                  {of(side) === "" ? "not given" : of(side)}
                </td>
              ))}
            </tr>
          ))}
        <tr>
          <th scope="row" className={mergeClasses(styles.cell, texts.unit)}>
            Cell
          </th>
          {sides.map((side, index) => (
            <td key={index} className={mergeClasses(styles.cell, texts.row)}>
              <CellButton at={side.cell.at} withSheet />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};
