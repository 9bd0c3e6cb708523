/** Labels: what the district typed and what it may stand for, one by one or many at once. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LabelGroup, OpenLabel } from "../../view/data/labels-view";
import type { DataPlaceProps } from "./data-place";
import { CorrectPanel } from "./correct-panel";
import { DecidedLabels } from "./decided-labels";
import { LabelForm } from "./label-form";
import { LabelRow } from "./label-row";
import { counted, inSentence, More, SectionTitle, useTexts, withCommas } from "./parts";
import { useDeciding, type Deciding } from "./use-deciding";
import { VirtualList } from "./virtual-list";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: "8px",
    margin: "16px -16px -24px",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    "@media (max-width: 335px)": { marginLeft: "-12px", marginRight: "-12px", padding: "8px 12px" },
  },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Of each kind, before a person asks for all. */
const FIRST = 4;
const ROW_HEIGHT = 49;

/** `item` is a label's id, or a field: its first label. */
function firstId(groups: readonly LabelGroup[], item: string | undefined): string | null {
  const asked = groups.find(({ field, labels }) => field === item || labels.some(({ id }) => id === item));
  const label = asked?.labels.find(({ id }) => id === item) ?? (asked ?? groups[0])?.labels[0];
  return label?.id ?? null;
}

export const LabelsPlace = ({ data: { labels }, item }: DataPlaceProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const deciding = useDeciding();
  const { isGone, decide } = deciding;
  const [opened, setOpened] = useState(() => firstId(labels.groups, item));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const [showDecided, setShowDecided] = useState(false);
  const [correcting, setCorrecting] = useState(false);

  const groups = labels.groups.flatMap((group) => {
    const open = group.labels.filter(({ id }) => !isGone(id));
    return open.length === 0 ? [] : { ...group, labels: open };
  });
  const waiting = groups.flatMap(({ labels: open }) => open);
  const accepted = waiting.filter(({ id, candidates }) => ticked.has(id) && candidates.length > 0);

  const tick = (ids: readonly string[], on: boolean): void =>
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  const accept = (): void => {
    const ids = accepted.map(({ id }) => id);
    if (opened !== null && ids.includes(opened)) setOpened(nextAfter(waiting, ids));
    const decisions = accepted.map(
      ({ field, label, candidates }) => ({ kind: "label", field, label, standard: candidates[0]?.id ?? null }) as const,
    );
    void decide(decisions, ids, `${counted(ids.length, "proposal")} accepted.`).then((kept) => {
      if (kept) tick(ids, false);
    });
  };

  if (correcting) return <CorrectPanel onEnd={() => setCorrecting(false)} />;
  return (
    <>
      {labels.open === 0 ? (
        <p className={texts.row}>{`No labels to decide. All ${withCommas(labels.clear)} are clear.`}</p>
      ) : (
        <>
          <p className={texts.row} style={{ margin: 0 }}>
            {`${counted(waiting.length, "label")} ${waiting.length === 1 ? "needs" : "need"} you. ${withCommas(labels.clear)} were clear.`}
          </p>
          <p className={texts.sentence}>Decisions are kept in the Label Book for next time.</p>
        </>
      )}
      {groups.map((group) => {
        const whole = all.has(group.field) || group.labels.length <= FIRST + 1;
        const shown = whole ? group.labels : firstLabels(group.labels, opened);
        const likely = group.labels.filter(({ likely: is, id }) => is && !ticked.has(id)).map(({ id }) => id);
        return (
          <section key={group.field}>
            <SectionTitle
              unit={`${counted(group.labels.length, "label")}, ${counted(
                group.labels.reduce((sum, { cells }) => sum + cells, 0),
                "cell",
              )}`}
            >
              {group.name}
            </SectionTitle>
            {likely.length > 1 && (
              <p className={texts.sentence}>
                <Link inline className={styles.link} onClick={() => tick(likely, true)}>
                  {`Tick ${withCommas(likely.length)} likely`}
                </Link>
              </p>
            )}
            <VirtualList label={group.name} items={shown} idOf={({ id }) => id} height={ROW_HEIGHT}>
              {(label) =>
                label.id === opened ? (
                  <LabelForm
                    label={label}
                    group={group}
                    onClose={() => setOpened(null)}
                    onSkip={() => setOpened(nextAfter(waiting, [label.id]))}
                    onDecide={(standard, said) => {
                      setOpened(nextAfter(waiting, [label.id]));
                      const { field, label: words } = label;
                      void decide([{ kind: "label", field, label: words, standard }], [label.id], said);
                    }}
                  />
                ) : (
                  <LabelRow
                    label={label}
                    ticked={ticked.has(label.id)}
                    onTick={(on) => tick([label.id], on)}
                    onOpen={() => setOpened(label.id)}
                  />
                )
              }
            </VirtualList>
            {!whole && (
              <More onClick={() => setAll((before) => new Set([...before, group.field]))}>
                {`Show ${withCommas(group.labels.length - shown.length)} more of ${inSentence(group.name)}`}
              </More>
            )}
          </section>
        );
      })}
      {labels.decided.length > 0 &&
        (showDecided ? (
          <DecidedLabels decided={labels.decided} decide={decide satisfies Deciding["decide"]} />
        ) : (
          <More onClick={() => setShowDecided(true)}>{`Show ${counted(labels.decided.length, "decided label")}`}</More>
        ))}
      <More onClick={() => setCorrecting(true)}>Write decided labels to the sheets…</More>
      {accepted.length > 0 && (
        <div className={styles.bar} role="region" aria-label="Ticked labels">
          <span className={texts.row}>{`${withCommas(accepted.length)} ticked`}</span>
          <Button onClick={accept}>{`Accept ${counted(accepted.length, "proposal")}`}</Button>
        </div>
      )}
    </>
  );
};

/** The first few, and the open one wherever it stands. */
const firstLabels = (labels: readonly OpenLabel[], opened: string | null): readonly OpenLabel[] =>
  labels.filter(({ id }, index) => index < FIRST || id === opened);

/** The label to decide after these; null when none is left. */
function nextAfter(labels: readonly OpenLabel[], done: readonly string[]): string | null {
  const last = labels.findLastIndex(({ id }) => done.includes(id));
  const rest = [...labels.slice(last + 1), ...labels.slice(0, last)];
  return rest.find(({ id }) => !done.includes(id))?.id ?? null;
}
