/** Publishing the year's headline figures: the lines are shown before they are written, and what stands there stays. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Publishing } from "../../../core/share/publish";
import type { PublishedFigure } from "../../../core/state/published";
import { OWN_SHEETS } from "../../../core/own-sheets";
import { usePane } from "../../pane";
import { PanelTitle } from "../../parts/panel-title";
import { Buttons, counted, PlainList, useTexts } from "../data/parts";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  text: { marginTop: "4px" },
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px" },
  figure: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { marginTop: "12px" },
  input: { minWidth: 0, width: "100%" },
  draft: { marginLeft: "-8px", "& .fui-Checkbox__label": { color: tokens.colorNeutralForeground1 } },
  said: { marginTop: "12px" },
});

type Lines = Extract<Publishing, { kind: "published" }>;

const LOOKING = "Looking up the figures.";
const NOT_FOUND = "The figures could not be looked up. Nothing was changed. Refresh, then try again.";
const WRITING = "Reading your sheets once more, then publishing.";

export const Publish = ({ onEnd }: { readonly onEnd: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, announce, publish, show, overview, today } = usePane();
  /** null: not yet; "failed": it could not be looked up. */
  const [found, setFound] = useState<Publishing | "failed" | null>(null);
  const [by, setBy] = useState("");
  const [draft, setDraft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const year = overview?.today.metrics.year ?? null;

  useEffect(() => {
    let gone = false;
    ask("publishing", { on: today(), by: "", draft }).then(
      (answer) => {
        if (!gone) setFound(answer);
      },
      () => {
        if (gone) return;
        setFound("failed");
        announce(NOT_FOUND);
      },
    );
    return () => {
      gone = true;
    };
  }, [announce, ask, draft, overview, today]);

  const write = async (): Promise<void> => {
    setBusy(true);
    announce(WRITING);
    const result = await publish({ by: by.trim(), draft });
    setBusy(false);
    // What stopped it is told in the place of the next thing.
    if (result === null) return onEnd();
    if (result.kind === "refused") {
      setFound(result);
      return announce(result.sentence);
    }
    const sentence = doneWords(result);
    setDone(sentence);
    announce(sentence);
  };
  const answer = found === "failed" ? null : found;
  const lines = answer?.kind === "published" ? answer : null;
  const refused = answer?.kind === "refused" ? answer : null;
  const count = lines?.added.length ?? 0;
  const isOver = done !== null || (lines !== null && count === 0);
  return (
    <section className={styles.section} aria-label="Publish">
      <PanelTitle at={refused}>Publish {year ?? "the figures"}</PanelTitle>
      {done !== null ? (
        <p className={mergeClasses(texts.row, styles.text)}>{done}</p>
      ) : (
        <>
          <p className={mergeClasses(texts.sentence, styles.text)}>
            Adds these figures as new lines to the sheet {OWN_SHEETS.published}, with the day and their definitions.
            Nothing that stands there changes: a figure that is different now gets a line of its own.
          </p>
          {found === null && <p className={mergeClasses(texts.sentence, styles.said)}>{LOOKING}</p>}
          {found === "failed" && <p className={mergeClasses(texts.row, styles.said)}>{NOT_FOUND}</p>}
          {refused !== null && <p className={mergeClasses(texts.row, styles.said)}>{refused.sentence}</p>}
          {(draft || refused?.isDraft === true) && (
            <Checkbox
              className={styles.draft}
              label="Publish them all the same; their lines say DRAFT"
              checked={draft}
              disabled={busy}
              onChange={(_, { checked }) => setDraft(checked === true)}
            />
          )}
          {lines !== null && <Added lines={lines} />}
          {count > 0 && (
            <Field
              label="Published by"
              hint="Written on each line as you type it. It may stay empty."
              className={styles.name}
            >
              <Input
                className={styles.input}
                value={by}
                readOnly={busy}
                onChange={(_, { value }) => setBy(value)}
                maxLength={80}
              />
            </Field>
          )}
          {busy && <p className={mergeClasses(texts.sentence, styles.said)}>{WRITING}</p>}
        </>
      )}
      <Buttons>
        {isOver ? (
          <Button appearance="primary" onClick={() => show({ sheet: OWN_SHEETS.published })}>
            Open {OWN_SHEETS.published}
          </Button>
        ) : (
          count > 0 && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void write()}>
              Publish {counted(count, "figure")}
            </Button>
          )
        )}
        <Button disabledFocusable={busy} onClick={onEnd}>
          {isOver ? "Done" : "Not now"}
        </Button>
      </Buttons>
    </section>
  );
};

const doneWords = ({ added }: Lines): string =>
  added.length === 0
    ? `Nothing was new on the sheet ${OWN_SHEETS.published}, so nothing was added.`
    : `${counted(added.length, "figure")} published on the sheet ${OWN_SHEETS.published}.`;

const Added = ({ lines: { added, same } }: { readonly lines: Lines }) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      {added.length > 0 && (
        <PlainList>
          {added.map((one) => (
            <li key={one.line} className={styles.row}>
              <div className={styles.line}>
                <span className={texts.row}>{one.metric}</span>
                <span className={mergeClasses(texts.row, styles.figure)}>{one.figure}</span>
              </div>
              <div className={texts.sentence}>{aboutWords(one)}</div>
            </li>
          ))}
        </PlainList>
      )}
      {same > 0 && (
        <p className={mergeClasses(texts.sentence, styles.said)}>
          {added.length === 0
            ? `Nothing is new: ${counted(same, "figure stands", "figures stand")} there as ${same === 1 ? "it is" : "they are"}.`
            : `${counted(same, "figure stands", "figures stand")} there already as ${same === 1 ? "it is" : "they are"}.`}
        </p>
      )}
    </>
  );
};

/** `2025-26. 146 of 149 known. DRAFT. Corrects line 3, which stays.` */
const aboutWords = ({ schoolYear, known, of, status, corrects }: PublishedFigure): string =>
  [
    schoolYear === "" ? "" : `${schoolYear}.`,
    known === null ? "A shareable copy would hide it." : `${known} of ${of} known.`,
    status === "DRAFT" ? "DRAFT." : "",
    corrects === null ? "" : `Corrects line ${corrects}, which stays.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
