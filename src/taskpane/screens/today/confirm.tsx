/** Confirming the figures: three things to look at, a name, and one button. */
import { Button, Checkbox, Field, Input, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { longDate } from "../../../core/day";
import { CONFIRMED_BY, CONFIRMED_ON } from "../../../core/state/setting-names";
import { usePane } from "../../pane";
import type { TodayView } from "../../view/today-view";
import { Buttons, PlainList, useTexts } from "../data/parts";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  text: { marginTop: "4px", marginBottom: "8px" },
  item: { marginLeft: "-8px", marginBottom: "4px" },
  // Fluent's gray for what is not ticked would sink below its caption.
  box: { "& .fui-Checkbox__label": { color: tokens.colorNeutralForeground1 } },
  caption: { marginLeft: "36px", marginTop: "-6px" },
  name: { marginTop: "12px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  input: { minWidth: 0, width: "100%" },
  left: { marginTop: "4px" },
});

interface Look {
  readonly id: string;
  readonly label: string;
  readonly caption: string;
  readonly look: () => void;
}

export const Confirm = ({ today, onDone }: { readonly today: TodayView; readonly onDone: () => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { open, decide, refresh, today: day, now, announce } = usePane();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const { confirm, metrics, toDo } = today;
  const looks: readonly Look[] = [
    {
      id: "columns",
      label: "The key columns are right",
      caption: confirm.columns,
      look: () => open("data", { place: "sheets" }),
    },
    {
      id: "people",
      label: "The merged people are right",
      caption: confirm.people,
      look: () => open("data", { place: "people" }),
    },
    { id: "day", label: confirm.countedOn, caption: confirm.later, look: () => open("settings") },
  ];
  const left = looks.filter(({ id }) => !ticked.has(id)).length;
  const figures = metrics.year === null ? "the figures" : metrics.year;
  const keep = async (): Promise<void> => {
    setBusy(true);
    const kept = await decide([
      { kind: "setting", name: CONFIRMED_BY, value: name.trim() },
      { kind: "setting", name: CONFIRMED_ON, value: `${longDate(day())}, ${now()}` },
    ]);
    setBusy(false);
    if (!kept) return;
    announce("Confirmed.");
    onDone();
    refresh();
  };
  return (
    <section className={styles.section} aria-label="Confirm">
      <h2 className={texts.next}>Confirm the figures{metrics.year === null ? "" : ` for ${metrics.year}`}</h2>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Look at each, then tick it. The figures stay DRAFT until all three are right.
        {toDo.length > 0 && ` ${toDo.length === 1 ? "One thing is" : `${toDo.length} things are`} still left to do.`}
      </p>
      <PlainList>
        {looks.map(({ id, label, caption, look }) => (
          <li key={id} className={styles.item}>
            <Checkbox
              className={styles.box}
              label={label}
              checked={ticked.has(id)}
              onChange={(_, { checked }) =>
                setTicked(new Set(checked === true ? [...ticked, id] : [...ticked].filter((other) => other !== id)))
              }
            />
            <Caption>
              {caption}{" "}
              <Link inline className={styles.link} onClick={look} aria-label={`Look: ${label}`}>
                Look
              </Link>
            </Caption>
          </li>
        ))}
      </PlainList>
      <Field label="Confirmed by" hint="Written on the summary as you type it." className={styles.name}>
        <Input className={styles.input} value={name} onChange={(_, { value }) => setName(value)} maxLength={80} />
      </Field>
      <Buttons>
        <Button
          appearance="primary"
          disabledFocusable={left > 0 || name.trim() === "" || busy}
          onClick={() => void keep()}
        >
          Confirm {figures}
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </Buttons>
      <p className={mergeClasses(texts.sentence, styles.left)}>
        {left > 0 ? `${left} of 3 still to look at. ` : name.trim() === "" ? "Type who confirms. " : ""}
        If a sheet changes later, the figures are DRAFT again.
      </p>
    </section>
  );
};

const Caption = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const texts = useTexts();
  return <div className={mergeClasses(texts.sentence, styles.caption)}>{children}</div>;
};
