/** What holds for the whole page. */
import { makeStaticStyles } from "@fluentui/react-components";

/** SVG does not follow forced colors by itself; a link that Fluent renders as a button does not look like one there. */
export const useGlobalStyles = makeStaticStyles([
  {
    body: { margin: 0, overflowX: "hidden", overflowY: "scroll", fontVariantNumeric: "tabular-nums" },
    "*, *::before, *::after": { boxSizing: "border-box" },
  },
  `@media (forced-colors: active) {
    .chart .line { stroke: Highlight; }
    .chart .fill, .chart .dot { fill: Highlight; stroke: Highlight; }
    .chart text { fill: CanvasText; }
    .chart .context, .chart .axis { stroke: CanvasText; }
    .chart .grid { stroke: GrayText; }
    button.fui-Link.fui-Link, a.fui-Link.fui-Link { color: LinkText; text-decoration-line: underline; }
  }`,
]);
