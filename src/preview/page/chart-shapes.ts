/** The few shapes that charts are made of; a page shows them as SVG. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke: string | null;
    }
  | {
      readonly kind: "path";
      readonly points: readonly Point[];
      readonly color: string;
      readonly width: number;
      readonly dash: boolean;
    }
  | { readonly kind: "dot"; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string }
  | {
      readonly kind: "text";
      readonly x: number;
      /** The middle of the letters. */
      readonly y: number;
      readonly text: string;
      /** Pixels. */
      readonly size: number;
      readonly bold: boolean;
      readonly color: string;
      readonly anchor: "start" | "middle" | "end";
    };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly shapes: readonly Shape[];
}

/** The width of a text in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Points to pixels. */
export const px = (points: number): number => (points * 4) / 3;

/** Excel's colors for series that have none of their own. */
export const SERIES_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

export const seriesColor = (index: number): string => SERIES_COLORS[index % SERIES_COLORS.length] ?? "#4472C4";
