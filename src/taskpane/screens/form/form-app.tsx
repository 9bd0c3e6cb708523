/** The pane in a director's own form: the leaders, one of them at a time, and the common cases. Nothing of the central workbook. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { LiveHost } from "../../../hosts/host";
import type { Compute } from "../../compute/compute";
import { createFormStore } from "../../form/form-store";
import { useGlobalStyles } from "../../shell/global-styles";
import { LiveRegion } from "../../shell/live-region";
import { isOpen, progressIn, type FormView } from "../../view/form/form-view";
import { MessageBox } from "../today/message-box";
import { CaseForm } from "./case-form";
import { FormContext, type FormPane, type Opened } from "./form-context";
import { FormHead } from "./form-head";
import { FormList } from "./form-list";
import { LeaderForm } from "./leader-form";
import { takeBack } from "./taken-back";
import { isTyping, useKeys } from "./use-keys";

export interface FormAppProps {
  readonly host: LiveHost;
  readonly compute: Pick<Compute, "form">;
  /** As it was read first. */
  readonly form: FormView;
}

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
    padding: "8px 16px 24px",
    "@media (max-width: 335px)": { padding: "8px 12px 24px" },
  },
});

/** The round to begin with: the first in which something is left. */
function firstRound(form: FormView): number {
  const left = form.rounds.findIndex((_, round) => {
    const { rated, toRate } = progressIn(form, round);
    return rated < toRate;
  });
  return Math.max(0, left);
}

export const FormApp = ({ host, compute, form: first }: FormAppProps) => {
  useGlobalStyles();
  const styles = useStyles();
  const [store] = useState(() => createFormStore({ host, compute, form: first }));
  useEffect(() => {
    void store.start();
    return store.stop;
  }, [store]);
  const { announced, ...snapshot } = useSyncExternalStore(store.subscribe, store.snapshot);
  const { form, writing, waiting, message, given } = snapshot;
  const [round, setRound] = useState(() => firstRound(first));
  const [{ open, left }, setOpened] = useState<{ readonly open: Opened | null; readonly left: Opened | null }>({
    open: null,
    left: null,
  });
  const pane = useMemo(
    (): FormPane => ({
      form,
      writing,
      waiting,
      message,
      given,
      round,
      setRound,
      open,
      setOpen: (next) => setOpened((before) => ({ open: next, left: before.open })),
      give: store.give,
      undo: store.undo,
      show: store.show,
      announce: store.announce,
    }),
    [form, writing, waiting, message, given, round, open, store],
  );
  const leader = open?.kind === "leader" ? form.leaders.filter(isOpen).find(({ tag }) => tag === open.tag) : undefined;
  const shownCase = open?.kind === "case" ? form.cases.find(({ key }) => key === open.key) : undefined;
  const page = useKeys<HTMLElement>((event) => {
    if (isTyping(event) || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z")
      return;
    event.preventDefault();
    void takeBack(pane);
  });
  return (
    <FormContext.Provider value={pane}>
      <main ref={page} className={styles.page} data-pane-state="form">
        <FormHead />
        {message !== null && <MessageBox message={message} />}
        {leader !== undefined ? (
          <LeaderForm key={leader.tag} leader={leader} />
        ) : shownCase !== undefined ? (
          <CaseForm key={shownCase.key} shown={shownCase} />
        ) : (
          <FormList from={left} />
        )}
      </main>
      <LiveRegion {...announced} />
    </FormContext.Provider>
  );
};
