/** The name box and the formula bar. */
import { useEffect, useRef, useState } from "react";
import { endOf, type EditEnd, type Editing } from "./cell-editor";

interface Props {
  /** `B4`, or `3R x 2C` while an area is being selected. */
  readonly place: string;
  readonly input: string;
  /** The formula stands in another cell. */
  readonly spilled: boolean;
  readonly editing: Editing | null;
  readonly go: (text: string) => void;
  readonly begin: () => void;
  readonly change: (text: string) => void;
  readonly end: (how: EditEnd) => void;
}

export function FormulaBar({ place, input, spilled, editing, go, begin, change, end }: Props) {
  const bar = useRef<HTMLTextAreaElement>(null);
  const inBar = editing?.where === "bar";
  useEffect(() => {
    if (!inBar) return;
    const area = bar.current;
    if (area !== null && document.activeElement !== area) area.focus();
  }, [inBar]);
  return (
    <section className="formula-bar" aria-label="Formula">
      <NameBox place={place} go={go} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={bar}
        aria-label="Formula bar"
        rows={1}
        spellCheck={false}
        className={spilled ? "spilled" : undefined}
        value={editing?.text ?? input}
        onFocus={() => {
          if (editing === null) begin();
        }}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          const how = endOf(event, "edit");
          if (how === null) return;
          event.preventDefault();
          end(how);
        }}
      />
    </section>
  );
}

function NameBox({ place, go }: Pick<Props, "place" | "go">) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="name-box"
      aria-label="Name box: an address or a name, then Enter"
      value={typed ?? place}
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(null);
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (typed !== null) go(typed);
        setTyped(null);
      }}
    />
  );
}
