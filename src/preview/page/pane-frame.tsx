/** The task pane as Excel shows it: a title and a frame. It announces itself and gets its line to the workbook. */
import { useEffect, useRef } from "react";
import { greetedBy } from "./pane-greeting";

interface Props {
  /** A new workbook is a new pane. */
  readonly generation: number;
  readonly connect: (port: MessagePort) => void;
}

export function PaneFrame({ generation, connect }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const greeted = (event: MessageEvent<unknown>): void => {
      const port = greetedBy(event, frame.current?.contentWindow);
      if (port !== null) connect(port);
    };
    window.addEventListener("message", greeted);
    return () => window.removeEventListener("message", greeted);
  }, [connect, generation]);
  return (
    <aside className="pane-side" aria-label="Task pane">
      <header>Leader Tracker</header>
      <iframe key={generation} ref={frame} title="Leader Tracker" src="pane.html?preview" />
    </aside>
  );
}
