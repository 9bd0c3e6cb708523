/** A row or link that leads to the page of a figure or a gap. Who comes back from there finds the focus on it. */
import { Link, type LinkProps } from "@fluentui/react-components";
import { createContext, useCallback, useContext, type ReactNode } from "react";
import { usePane } from "../../pane";
import type { Spot } from "../../tabs";
import { onward, spotKey, TODAY } from "./trail";

/** The name of the page that the rows stand on. */
export const PageName = createContext(TODAY.name);

interface Way {
  readonly ref: (element: HTMLElement | null) => void;
  readonly onClick: () => void;
}

function useWay(to: Spot): Way {
  const { open, spot } = usePane();
  const name = useContext(PageName);
  const ledOn = spot?.item === spotKey(to);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (ledOn && document.activeElement === document.body) element?.focus();
    },
    [ledOn],
  );
  return { ref, onClick: () => open("today", onward(to, spot, name)) };
}

interface LeadsTo {
  readonly to: Spot;
  readonly className: string;
  readonly children: ReactNode;
}

export const PageRow = ({ to, className, children }: LeadsTo) => (
  <button type="button" className={className} {...useWay(to)}>
    {children}
  </button>
);

export const PageLink = ({ to, className, children, inline = false }: LeadsTo & Pick<LinkProps, "inline">) => (
  <Link as="button" inline={inline} className={className} {...useWay(to)}>
    {children}
  </Link>
);
