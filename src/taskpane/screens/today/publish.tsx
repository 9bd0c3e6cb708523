/** Publishing the year's headline figures: the lines are shown before they are written, and what stands there stays. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Publishing } from "../../../core/share/publish";
import { OWN_SHEETS } from "../../../core/own-sheets";
import { usePane } from "../../pane";
import { Buttons, counted, PlainList, useTexts } from "../data/parts";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  text: { marginTop: "4px" },
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px" },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  name: { marginTop: "12px" },
  input: { minWidth: 0, width: "100%" },
  draft: { marginLeft: "-8px", "& .fui-Checkbox__label": { color: tokens.colorNeutralForeground1 } },
});

type Lines = Extract<Publishing, { kind: "published" }>;

export const Publish = ({ onEnd }: { readonly onEnd: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, announce, publish, show, overview, today } = usePane();
  const [found, setFound] = useState<Publishing | null>(null);
  const [by, setBy] = useState("");
  const [draft, setDraft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const year = overview?.today.metrics.year ?? null;

  useEffect(() => {
    let gone = false;
    ask("publishing", { on: today(), by: "", draft }).then(
      (answer) => {
        if (!gone) setFound(answer);
      },
      () => {
        if (!gone) setSaid("The figures could not be looked up. Nothing was changed. Refresh, then try again.");
      },
    );
    return () => {
      gone = true;
    };
  }, [ask, draft, overview, today]);

  const write = async (): Promise<void> => {
    setBusy(true);
    const done = await publish({ by: by.trim(), draft });
    setBusy(false);
    if (done === null) return onEnd();
    if (done.kind === "refused") return setFound(done);
    const sentence = `${counted(done.added.length, "figure")} published on the sheet ${OWN_SHEETS.published}.`;
    setSaid(sentence);
    announce(sentence);
  };
  const lines = found?.kind === "published" ? found : null;
  const count = lines?.added.length ?? 0;
  return (
    <section className={styles.section} aria-label="Publish">
      <h2 className={texts.next}>Publish {year ?? "the figures"}</h2>
      {said !== null ? (
        <p className={mergeClasses(texts.row, styles.text)}>{said}</p>
      ) : (
        <>
          <p className={mergeClasses(texts.sentence, styles.text)}>
            Adds the figures as new lines on the sheet {OWN_SHEETS.published}, with the day and their definitions. Lines
            that stand there stay as they are. A figure that changed since gets a line beside the old one.
          </p>
          {found?.kind === "refused" && <p className={mergeClasses(texts.row, styles.text)}>{found.sentence}</p>}
          {(draft || (found?.kind === "refused" && found.isDraft)) && (
            <Checkbox
              className={styles.draft}
              label="Publish them all the same; their lines say DRAFT"
              checked={draft}
              onChange={(_, { checked }) => setDraft(checked === true)}
            />
          )}
          {lines !== null && <Added lines={lines} />}
          {count > 0 && (
            <Field label="Published by" hint="Written on each line as you type it." className={styles.name}>
              <Input className={styles.input} value={by} onChange={(_, { value }) => setBy(value)} maxLength={80} />
            </Field>
          )}
        </>
      )}
      <Buttons>
        {said === null && count > 0 ? (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void write()}>
            Publish {counted(count, "figure")}
          </Button>
        ) : (
          (said !== null || lines !== null) && (
            <Button appearance="primary" onClick={() => show({ sheet: OWN_SHEETS.published })}>
              Open {OWN_SHEETS.published}
            </Button>
          )
        )}
        <Button onClick={onEnd}>{said === null ? "Not now" : "Done"}</Button>
      </Buttons>
    </section>
  );
};

const Added = ({ lines: { added, same } }: { readonly lines: Lines }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <PlainList>
        {added.map(({ line, metric, schoolYear, figure, known, of, status, corrects }) => (
          <li key={line} className={styles.row}>
            <div className={styles.line}>
              <span className={texts.row}>{metric}</span>
              <span className={mergeClasses(texts.row, styles.figure)}>{figure}</span>
            </div>
            <div className={texts.sentence}>
              {`${schoolYear === "" ? "" : `${schoolYear}. `}${known} of ${of} known.`}
              {status === "DRAFT" && " DRAFT."}
              {corrects !== null && ` Corrects line ${corrects}, which stays.`}
            </div>
          </li>
        ))}
      </PlainList>
      {same > 0 && (
        <p className={mergeClasses(texts.sentence, styles.text)}>
          {added.length === 0
            ? `Nothing is new: ${counted(same, "figure stands", "figures stand")} there as ${same === 1 ? "it is" : "they are"}.`
            : `${counted(same, "figure stands", "figures stand")} there already as ${same === 1 ? "it is" : "they are"}.`}
        </p>
      )}
    </>
  );
};
