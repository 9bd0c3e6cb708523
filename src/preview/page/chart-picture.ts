/** A chart with everything it needs to be drawn: numbers in place of references. */
import type { BookAxis, BookSeries, ChartFont } from "../workbook/book";

export interface ChartPicture {
  readonly name: string;
  /** Excel's API: `Line`, `ColumnClustered` … */
  readonly type: string;
  readonly altText: string;
  readonly title: TitlePicture | null;
  readonly legend: boolean;
  readonly fill: string | null;
  readonly border: string | null;
  /** Where code or a file put the inside of the plot, as shares of the chart; null: where it fits. */
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
  /** As shown in the cells; a line break starts a second line. */
  readonly categories: readonly string[];
  readonly series: readonly SeriesPicture[];
  readonly valueAxis: BookAxis;
  readonly categoryAxis: BookAxis;
}

export interface TitlePicture {
  readonly text: string;
  readonly font: ChartFont;
  readonly align: "left" | "center";
}

export interface SeriesPicture {
  readonly name: string;
  /** null is a gap. */
  readonly values: readonly (number | null)[];
  readonly fill: string | null;
  readonly line: BookSeries["line"];
  readonly marker: BookSeries["marker"];
  readonly points: readonly (PointPicture | undefined)[];
  readonly labels: BookSeries["labels"];
  readonly gapWidth: number;
}

export interface PointPicture {
  readonly fill?: string;
  readonly line?: string;
  readonly marker?: { readonly style: string; readonly size: number; readonly fill: string | null };
  readonly label?: boolean;
  /** The mark that a chart exists for: its label and its category are bold. */
  readonly emphasized?: boolean;
}
