/** The rows that a figure rests on: a click selects them on their sheet, and what came of it is said. */
import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RowsOnSheet } from "../../../core/metric/metric";
import type { RowsSelected } from "../../../hosts/host";
import { Section } from "../../parts/section";
import { usePane } from "../../pane";
import type { RowsLink } from "../../view/figure/rows-behind";
import { counted, PlainList, useTexts } from "../data/parts";
import { MessageBox } from "../today/message-box";

const useStyles = makeStyles({
  item: { ...typographyStyles.body1, padding: "4px 0", overflowWrap: "anywhere" },
  said: { ...typographyStyles.caption1, margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  small: { fontSize: "inherit", lineHeight: "inherit" },
});

interface Selected extends RowsSelected {
  readonly sheet: string;
}

export const RowsSection = ({ rows }: { readonly rows: readonly RowsLink[] }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, selectRows, announce } = usePane();
  const [selected, setSelected] = useState<Selected | null>(null);
  const select = async (wanted: RowsOnSheet): Promise<void> => {
    const result = await selectRows(wanted);
    setSelected(result && { ...result, sheet: wanted.sheet });
    if (result !== null) announce(selectedWords({ ...result, sheet: wanted.sheet }));
  };
  const message = state.kind === "ready" && state.message?.intent === "error" ? state.message : null;
  const changed = state.kind === "ready" && state.outOfDate !== null && state.outOfDate.at !== null;
  return (
    <Section title="Rows behind it">
      {changed && (
        <p className={texts.sentence}>
          The workbook changed after these rows were read, so they may stand elsewhere. Refresh to find them again.
        </p>
      )}
      {rows.length === 0 ? (
        <p className={texts.sentence}>No row of this workbook gives it.</p>
      ) : (
        <PlainList>
          {rows.map((link) => (
            <li key={link.sheet} className={styles.item}>
              <Link inline onClick={() => void select(link)}>
                {link.sheet}: {counted(link.count, "row")}
              </Link>
              {selected?.sheet === link.sheet && (
                <p className={styles.said}>
                  {selectedWords(selected)}
                  {selected.rest !== "" && (
                    <>
                      {" "}
                      <Link
                        inline
                        className={styles.small}
                        onClick={() => void select({ sheet: link.sheet, rows: selected.rest })}
                      >
                        Select the next ones
                      </Link>
                    </>
                  )}
                </p>
              )}
            </li>
          ))}
        </PlainList>
      )}
      {message && <MessageBox message={message} />}
    </Section>
  );
};

/** What a person sees after the click, and what not. */
export function selectedWords({ sheet, rows, hidden, rest, sheetShown }: Selected): string {
  const these = rows === 1 ? "1 row is" : `${counted(rows, "row")} are`;
  const all = `${these} selected${sheetShown ? ` on ${sheet}, which was hidden and is shown now` : ""}.`;
  const unseen =
    hidden === 0
      ? ""
      : hidden === rows
        ? `${rows === 1 ? "It is" : "All of them are"} hidden, by a filter or by hand. Clear the filter or unhide the rows to see them.`
        : `${hidden} of them ${hidden === 1 ? "is" : "are"} hidden, by a filter or by hand.`;
  const more = rest === "" ? "" : "Excel cannot select more at the same time; others stand further down.";
  return [all, unseen, more].filter((sentence) => sentence !== "").join(" ");
}
