/** A chart as SVG; its words are for people who do not see it. */
import { memo } from "react";
import { drawChart } from "./chart-drawing";
import type { Shape } from "./chart-shapes";
import { cssFamily } from "./font-family";
import { createMeasure } from "./measure-text";
import type { PlacedChart } from "./page-messages";
import type { Tint } from "./screen-color";

const measureFont = createMeasure();
const measure = (text: string, size: number, bold: boolean): number =>
  measureFont(text, { name: "Calibri", size: (size * 3) / 4, bold, italic: false });

interface Props {
  readonly chart: PlacedChart;
  readonly zoom: number;
  readonly tint: Tint;
}

export const ChartSvg = memo(function ChartSvg({ chart, zoom, tint }: Props) {
  const { left, top, width, height, picture } = chart;
  const { shapes } = drawChart(picture, width, height, measure);
  return (
    <svg
      className="chart"
      role="img"
      aria-label={picture.altText}
      style={{ left: left * zoom, top: top * zoom, width: width * zoom, height: height * zoom }}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={cssFamily("Calibri")}
    >
      {picture.fill === null && picture.border === null ? null : (
        <rect
          x={0.5}
          y={0.5}
          width={Math.max(width - 1, 0)}
          height={Math.max(height - 1, 0)}
          fill={picture.fill === null ? "none" : tint(picture.fill)}
          stroke={picture.border === null ? "none" : tint(picture.border)}
        />
      )}
      {shapes.map((shape, index) => (
        <ShapeSvg key={index} shape={shape} tint={tint} />
      ))}
    </svg>
  );
});

function ShapeSvg({ shape, tint }: { readonly shape: Shape; readonly tint: Tint }) {
  switch (shape.kind) {
    case "rect":
      return (
        <rect
          x={shape.left}
          y={shape.top}
          width={Math.max(shape.width, 0)}
          height={Math.max(shape.height, 0)}
          fill={tint(shape.fill)}
          stroke={shape.stroke === null ? "none" : tint(shape.stroke)}
        />
      );
    case "path":
      return (
        <polyline
          points={shape.points.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke={tint(shape.color)}
          strokeWidth={shape.width}
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeDasharray={shape.dash ? "4 3" : undefined}
        />
      );
    case "dot":
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={tint(shape.fill)} />;
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.bold ? 700 : 400}
          fill={tint(shape.color)}
          textAnchor={shape.anchor}
          dominantBaseline="central"
        >
          {shape.text}
        </text>
      );
  }
}
