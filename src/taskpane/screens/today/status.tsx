/** DRAFT or Confirmed, the school year, Refresh, the gear, and one sentence on how fresh the figures are. */
import { Badge, Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, CheckmarkCircleFilled } from "@fluentui/react-icons";
import { usePane, type Pane } from "../../pane";
import { Gear } from "../../shell/gear";
import type { TodayView } from "../../view/today-view";
import { useTexts } from "../data/parts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "4px" },
  draft: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
  buttons: {
    marginLeft: "auto",
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    marginRight: "-7px",
    "@media (forced-colors: active)": { marginRight: 0 },
  },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  sentence: { marginTop: "4px" },
});

export const Status = ({
  today,
  confirming,
  onRefresh,
  onConfirm,
}: {
  readonly today: TodayView;
  readonly confirming: boolean;
  readonly onRefresh: () => void;
  readonly onConfirm: () => void;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  const { state, refreshedAt } = usePane();
  const calm = isCalm(state);
  const { year } = today.metrics;
  const confirmed = calm ? today.confirmed : null;
  return (
    <section aria-label="Status">
      <div className={styles.row}>
        {confirmed ? (
          <Badge size="large" shape="rounded" appearance="tint" color="success" icon={<CheckmarkCircleFilled />}>
            Confirmed
          </Badge>
        ) : (
          <Badge size="large" shape="rounded" appearance="filled" color="important" className={styles.draft}>
            DRAFT
          </Badge>
        )}
        {year !== null && (
          <h1 className={texts.name} style={{ margin: 0 }}>
            {year}
          </h1>
        )}
        <div className={styles.buttons}>
          {calm && (
            <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={onRefresh}>
              Refresh
            </Button>
          )}
          <Gear />
        </div>
      </div>
      <p className={`${texts.sentence} ${styles.sentence}`}>
        {sentenceOf(state, today, refreshedAt)}
        {calm && !confirmed && !confirming && today.written && (
          <>
            {" "}
            <Link inline className={styles.link} onClick={onConfirm}>
              Confirm…
            </Link>
          </>
        )}
      </p>
    </section>
  );
};

/** Nothing runs, and the figures are of now. */
export const isCalm = (state: Pane["state"]): boolean =>
  state.kind === "ready" &&
  state.outOfDate === null &&
  state.unfinished === null &&
  (state.message === null || state.message.intent === "info");

function sentenceOf(state: Pane["state"], today: TodayView, refreshedAt: string | null): string {
  if (state.kind === "refreshing") return "Refreshing now. You can keep working.";
  const last = lastRefresh(today, refreshedAt);
  if (!isCalm(state)) return last === null ? "" : `Last refreshed ${refreshedAt === null ? "on" : "today at"} ${last}.`;
  if (today.confirmed) return `By ${today.confirmed.by}${today.confirmed.on === "" ? "" : `, ${today.confirmed.on}`}.`;
  if (last === null) return "Nothing is written yet.";
  const after = today.changedAfter === null ? "" : ` A sheet changed after ${today.changedAfter} confirmed.`;
  return `Up to date since ${last}, not confirmed yet.${after}`;
}

/** `9:40 AM` when it was now, else the day that the Summary says. */
export const lastRefresh = (today: TodayView, refreshedAt: string | null): string | null =>
  refreshedAt ?? (today.standing?.asOf || null);
