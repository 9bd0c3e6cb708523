/** The look of all small charts. The plain class names let forced colors reach the marks: see the shell's global styles. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 2,
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
  dot: { fill: tokens.colorBrandForeground1, stroke: "none" },
  fill: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1, strokeWidth: 1.5 },
  hollow: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 },
  // Covers the line it stands on.
  ring: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 },
  context: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5, strokeDasharray: "3 3" },
  axis: { fill: "none", stroke: tokens.colorNeutralForeground2, strokeWidth: 1 },
  text: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontFamily: tokens.fontFamilyBase },
  strong: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightSemibold,
  },
  chart: { display: "block", flexShrink: 0, maxWidth: "100%", overflow: "visible" },
});

type Mark = "chart" | "line" | "dot" | "fill" | "hollow" | "ring" | "context" | "axis" | "text" | "strong";

/** Class names by the kind of mark. */
export function useChartStyles(): Readonly<Record<Mark, string>> {
  const styles = useStyles();
  return {
    chart: mergeClasses("chart", styles.chart),
    line: mergeClasses("line", styles.line),
    dot: mergeClasses("dot", styles.dot),
    fill: mergeClasses("fill", styles.fill),
    hollow: mergeClasses("context", styles.hollow),
    ring: mergeClasses("context", styles.ring),
    context: mergeClasses("context", styles.context),
    axis: mergeClasses("axis", styles.axis),
    text: styles.text,
    strong: styles.strong,
  };
}
