/** Rating forms of executive directors: returned ones are collected, what waits is decided, new ones are made. */
import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ReturnedBytes } from "../../compute/rating-forms";
import { PageHead } from "../../parts/page-head";
import { usePane } from "../../pane";
import type { FormsView, ToldProblem } from "../../view/forms/forms-view";
import { counted, PlainList, SectionTitle, useTexts } from "../data/parts";
import { useAnswer } from "../figure/use-answer";
import { Collect } from "./collect";
import { DirectorItem } from "./director-item";
import { ToldList } from "./told-item";
import { Waiting } from "./waiting";

const useStyles = makeStyles({
  text: { marginTop: "4px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export const FormsScreen = () => {
  const texts = useTexts();
  const { overview, open, today } = usePane();
  const head = (about: string) => (
    <PageHead
      trail={[{ name: "Today", go: () => open("today") }]}
      name="Rating forms"
      about={about}
      at="Rating forms"
    />
  );
  if (overview === null)
    return (
      <>
        {head("")}
        <p className={texts.sentence}>Nothing was read yet. Read your sheets on Today first.</p>
      </>
    );
  return <Loaded head={head} on={today()} />;
};

interface LoadedProps {
  readonly head: (about: string) => JSX.Element;
  readonly on: number;
}

const Loaded = ({ head, on }: LoadedProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { state } = usePane();
  const forms = useAnswer("rating-forms", { on });
  const [collecting, setCollecting] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly ReturnedBytes[]>([]);
  if (forms === undefined) return head("");
  if (forms.schoolYear === null)
    return (
      <>
        {head("")}
        <p className={mergeClasses(texts.sentence, styles.text)}>
          No roster says which executive director supervises each principal, so there is no form to make. Add the column
          to the roster, then refresh.
        </p>
        <Told problems={forms.problems} />
      </>
    );
  return (
    <>
      {head(aboutWords(forms))}
      <Collect isFirst={opened === null} onBusy={setCollecting} disabled={state.kind !== "ready"} />
      {!collecting && (
        <>
          <Waiting rows={forms.waiting} />
          <SectionTitle unit="scores given">{counted(forms.directors.length, "executive director")}</SectionTitle>
          <p className={mergeClasses(texts.sentence, styles.text)}>Open a director to make the form.</p>
          <PlainList>
            {forms.directors.map((director) => (
              <DirectorItem
                key={director.director}
                director={director}
                isOpen={director.director === opened}
                before={before}
                onBefore={setBefore}
                onToggle={() => setOpened(director.director === opened ? null : director.director)}
              />
            ))}
          </PlainList>
          <Calibration told={forms.told} />
          <Told problems={forms.problems} />
          <FromSettings />
        </>
      )}
    </>
  );
};

function aboutWords({ schoolYear, directors, late, isDated }: FormsView): string {
  const returned = directors.filter(({ rated }) => rated > 0).length;
  const lateWords = !isDated
    ? "No due day is set."
    : late.length === 0
      ? "Nobody is late."
      : `Late: ${late.join(", ")}.`;
  return `${schoolYear ?? ""}. ${returned} of ${directors.length} directors returned scores. ${lateWords}`;
}

const Calibration = ({ told }: Pick<FormsView, "told">) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section aria-label="How directors compare">
      <SectionTitle>How directors compare</SectionTitle>
      {told.map((sentence) => (
        <p key={sentence} className={mergeClasses(texts.sentence, styles.text)}>
          {sentence}
        </p>
      ))}
      <p className={mergeClasses(texts.sentence, styles.text)}>
        It is about directors as a group. No leader has an adjusted score anywhere.
      </p>
    </section>
  );
};

/** What stands in no form, or in two. */
const Told = ({ problems }: { readonly problems: readonly ToldProblem[] }) =>
  problems.length === 0 ? null : (
    <section aria-label="Before you send forms">
      <SectionTitle unit={problems.length}>Before you send forms</SectionTitle>
      <ToldList problems={problems} />
    </section>
  );

const FromSettings = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { open } = usePane();
  return (
    <section aria-label="What forms ask">
      <SectionTitle>What forms ask</SectionTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Rounds, due days, whether last year&apos;s scores are shown, and the common cases stand on the sheet Settings.{" "}
        <Link inline className={styles.link} onClick={() => open("settings")}>
          Change rounds and due days
        </Link>
      </p>
    </section>
  );
};
