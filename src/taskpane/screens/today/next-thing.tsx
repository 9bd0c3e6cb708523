/** The one thing to do next, and the ones after it. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { OWN_SHEET_NAMES, OWN_SHEETS } from "../../../core/own-sheets";
import { usePane, type PaneMessage, type PaneState } from "../../pane";
import type { TodayView } from "../../view/today-view";
import { Buttons } from "../data/parts";
import { MessageBox } from "./message-box";
import { Proposal } from "./proposal";
import type { SharingPanel } from "./sharing-place";
import { ToDos } from "./to-dos";

export const NextThing = ({
  state,
  today,
  onRefresh,
  onConfirm,
  onShare,
}: {
  readonly state: Extract<PaneState, { kind: "ready" }>;
  readonly today: TodayView;
  readonly onRefresh: () => void;
  readonly onConfirm: () => void;
  readonly onShare: (panel: SharingPanel) => void;
}) => {
  const { show, open } = usePane();
  const { message, unfinished, outOfDate } = state;
  if (message && message.intent !== "info") return <Trouble message={message} onRefresh={onRefresh} />;
  if (unfinished !== null) return <Trouble message={cutOff(unfinished)} onRefresh={onRefresh} />;
  if (outOfDate) return <Trouble message={changed(outOfDate)} onRefresh={onRefresh} />;
  return (
    <>
      {message && <MessageBox message={message} />}
      {!today.understood ? (
        <Proposal
          headline="No sheet with leaders was found"
          sentence="Look at what was found on each sheet, and say what the columns of your roster mean."
          button="Look at the sheets"
          onClick={() => open("data", { place: "sheets" })}
        />
      ) : !today.written ? (
        <Proposal
          headline="The summary is not written yet"
          sentence="A refresh writes it beside your sheets."
          button="Refresh"
          onClick={onRefresh}
        />
      ) : today.confirmed ? (
        <>
          <Proposal
            headline="Take it to cabinet"
            sentence="The summary prints on one page. A shared copy holds no names and hides small groups."
            button="Open the summary"
            onClick={() => show({ sheet: OWN_SHEETS.summary, row: 1, column: 1 })}
            others={
              <>
                <Button data-panel="share" onClick={() => onShare("share")}>
                  Share a copy…
                </Button>
                <Button data-panel="publish" onClick={() => onShare("publish")}>
                  Publish {today.metrics.year ?? "the figures"}
                </Button>
              </>
            }
          />
          <ToDos things={today.toDo} title="Still open" />
        </>
      ) : today.toDo.length > 0 ? (
        <ToDos things={today.toDo} title={null} />
      ) : (
        <Proposal
          headline={`Confirm the figures${today.metrics.year === null ? "" : ` for ${today.metrics.year}`}`}
          sentence="Nothing is left to do. The figures say DRAFT until you confirm them."
          button="Confirm…"
          onClick={onConfirm}
        />
      )}
    </>
  );
};

const cutOff = (unfinished: string): PaneMessage => ({
  intent: "warning",
  title: unfinished === "" ? "The last refresh was cut off" : `The last refresh was cut off at ${unfinished}`,
  text: "Refresh again to make the summary whole. Your sheets were not touched.",
});

const changed = ({ sheet, at }: { readonly sheet: string | null; readonly at: string | null }): PaneMessage => ({
  intent: "warning",
  title: "Out of date",
  text: `${sheet === null ? (at === null ? "Something changed since the last refresh" : "You decided something") : `${sheet} changed`}${at === null ? "" : ` at ${at}`}. The figures below are from before.`,
});

const Trouble = ({ message, onRefresh }: { readonly message: PaneMessage; readonly onRefresh: () => void }) => {
  const { show } = usePane();
  const stopped = message.intent === "error";
  const sheet = stopped ? OWN_SHEET_NAMES.find((name) => message.text.includes(name)) : undefined;
  return (
    <>
      <MessageBox message={message} />
      <Buttons>
        {sheet !== undefined && (
          <Button appearance="primary" onClick={() => show({ sheet })}>
            Go to {sheet}
          </Button>
        )}
        <Button
          appearance={sheet === undefined ? "primary" : "secondary"}
          onClick={onRefresh}
          {...(stopped ? {} : { icon: <ArrowClockwiseRegular /> })}
        >
          {stopped ? "Try again" : "Refresh"}
        </Button>
      </Buttons>
    </>
  );
};
