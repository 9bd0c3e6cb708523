/** The leaders with how far each is, the common cases, and whose lines are only kept. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { ROW_BUTTON } from "../../parts/row-button";
import { casesRated, isOpen, progressIn, ratedIn } from "../../view/form/form-view";
import { counted, PlainList, SectionTitle, useTexts } from "../data/parts";
import { useForm, type Opened } from "./form-context";
import { RoundChoice } from "./round-choice";

const useStyles = makeStyles({
  row: { ...ROW_BUTTON, padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  count: { flexShrink: 0 },
  done: { color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0 },
  kept: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { marginTop: "4px" },
  title: { margin: "16px 0 0" },
});

const rowOf = (open: Opened): string => `row-${open.kind === "leader" ? open.tag : open.key}`;

/** `from`: what was left for the list; its row has the focus again. */
export const FormList = ({ from }: { readonly from: Opened | null }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { form, round, setOpen } = useForm();
  useEffect(() => {
    if (from !== null && (document.activeElement === null || document.activeElement === document.body))
      document.getElementById(rowOf(from))?.focus();
  }, [from]);
  const leaders = form.leaders.filter(isOpen);
  const kept = form.leaders.filter((leader) => !isOpen(leader));
  const { rated, toRate } = progressIn(form, round);
  const { name, due } = form.rounds[round] ?? { name: "", due: "" };
  return (
    <>
      <RoundChoice />
      <section id="round" aria-label={name}>
        <h1 className={mergeClasses(texts.next, styles.title)}>
          {rated === toRate && toRate > 0 ? `All ${toRate} lines are rated` : `${rated} of ${toRate} lines rated`}
        </h1>
        <p className={mergeClasses(texts.sentence, styles.text)}>
          {`${name}${due === "" ? ", no due day" : `, due ${due}`}. A blank line is unknown, never 0.`}
        </p>
        <SectionTitle unit="lines rated">{counted(leaders.length, "leader")}</SectionTitle>
        <PlainList>
          {leaders.map((leader) => {
            const count = ratedIn(leader, round);
            const of = leader.lines.length;
            return (
              <li key={leader.tag}>
                <button
                  type="button"
                  id={rowOf({ kind: "leader", tag: leader.tag })}
                  className={styles.row}
                  onClick={() => setOpen({ kind: "leader", tag: leader.tag })}
                >
                  <span className={styles.words}>
                    <span className={texts.name}>{leader.name}</span>
                    <span className={texts.sentence}>
                      {[leader.school, leader.earlyCareer ? "early career" : ""]
                        .filter((word) => word !== "")
                        .join(", ")}
                    </span>
                  </span>
                  <span className={mergeClasses(texts.row, styles.count, count === of && styles.done)}>
                    {count === of ? `all ${of}` : `${count} of ${of}`}
                  </span>
                  <ChevronRight16Regular className={styles.chevron} aria-hidden />
                </button>
              </li>
            );
          })}
        </PlainList>
      </section>
      {form.cases.length > 0 && (
        <section aria-label="Common cases">
          <SectionTitle unit={`${casesRated(form)} of ${form.cases.length} rated`}>Common cases</SectionTitle>
          <p className={mergeClasses(texts.sentence, styles.text)}>
            The same for every director. Rate each by itself, without talking to other directors first.
          </p>
          <PlainList>
            {form.cases.map(({ key, name: title, text, entry: { entry } }) => (
              <li key={key}>
                <button
                  type="button"
                  id={rowOf({ kind: "case", key })}
                  className={styles.row}
                  onClick={() => setOpen({ kind: "case", key })}
                >
                  <span className={styles.words}>
                    <span className={texts.name}>{title}</span>
                    <span className={texts.sentence}>{beginning(text)}</span>
                  </span>
                  <span className={mergeClasses(texts.row, styles.count)}>
                    {entry.score ?? <span className={texts.unit}>no score</span>}
                  </span>
                  <ChevronRight16Regular className={styles.chevron} aria-hidden />
                </button>
              </li>
            ))}
          </PlainList>
        </section>
      )}
      {kept.length > 0 && (
        <section aria-label="Kept for the record">
          <SectionTitle unit={kept.length}>Kept for the record</SectionTitle>
          <PlainList>
            {kept.map(({ tag, name: who, closed }) => (
              <li key={tag} className={styles.kept}>
                <div className={texts.name}>{who}</div>
                <div className={texts.sentence}>{closed}</div>
              </li>
            ))}
          </PlainList>
        </section>
      )}
      {form.notes.length > 0 && (
        <section aria-label="On the sheet">
          <SectionTitle unit={form.notes.length}>Look at these on the sheet</SectionTitle>
          <PlainList>
            {form.notes.map((note) => (
              <li key={note} className={mergeClasses(texts.sentence, styles.text)}>
                {note}
              </li>
            ))}
          </PlainList>
        </section>
      )}
    </>
  );
};

/** The first sentence, whole: a case is told by it. */
const beginning = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
