/** Fills, lines and fonts of a chart's parts. What the stand-in does not draw it keeps, and gives back when it is read. */
import type { BookChart, ChartFont } from "../../workbook/book";
import { asBoolean, asColor, asNumber, asOption, asText } from "../arguments";
import { office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { FontHolder, FormatTarget, Holder, LineHolder, Targets } from "../targets";

/** A setting that nothing is drawn from, by its path: `plotArea.format.fill`. */
export const kept = <Value>(chart: BookChart, path: string, otherwise: Value): Holder<Value> => ({
  get: () => (chart.otherSettings.has(path) ? (chart.otherSettings.get(path) as Value) : otherwise),
  set: (value) => void chart.otherSettings.set(path, value),
});

/** A field of something in the workbook. */
export const field = <Of extends object, Name extends keyof Of>(of: Of, name: Name): Holder<Of[Name]> => ({
  get: () => of[name],
  set: (value) => {
    of[name] = value;
  },
});

export const keptLine = (chart: BookChart, path: string): LineHolder => ({
  color: kept<string | null>(chart, `${path}.color`, null),
  weight: kept(chart, `${path}.weight`, 0.75),
  style: kept(chart, `${path}.lineStyle`, "Automatic"),
});

export const fontOf = (chart: BookChart, font: ChartFont, path: string): FontHolder => ({
  size: field(font, "size"),
  bold: field(font, "bold"),
  color: field(font, "color"),
  other: (name) => kept(chart, `${path}.${name}`, null),
});

export const keptFont = (chart: BookChart, path: string): FontHolder => ({
  size: kept(chart, `${path}.size`, 9),
  bold: kept(chart, `${path}.bold`, false),
  color: kept(chart, `${path}.color`, "#595959"),
  other: (name) => kept(chart, `${path}.${name}`, null),
});

export const chartFormat: Members<Targets["ChartFormat"]> = {
  parts: {
    fill: ({ fill }) => present("ChartFill", fill),
    line: ({ line }) => present("ChartLine", line),
    border: ({ border }) => present("ChartLine", border),
    font: ({ font }) => present("ChartFont", font),
  },
};

/** Every part that the client can ask of a format is there, or the client would not offer it. */
function present<Type extends "ChartFill" | "ChartLine" | "ChartFont">(
  type: Type,
  holder: Targets[Type] | undefined,
): OfficeObject {
  if (holder === undefined) throw new Error(`A chart's part without its ${type}.`);
  return office<"ChartFill" | "ChartLine" | "ChartFont">(type, holder);
}

const touched = (session: Session): void => {
  session.book.saved = false;
};

export const chartFill: Members<Targets["ChartFill"]> = {
  calls: {
    setSolidColor: (holder, [color], session) => {
      holder.set(asColor(color));
      touched(session);
    },
    clear: (holder, _, session) => {
      holder.set(null);
      touched(session);
    },
  },
};

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

export const chartLine: Members<Targets["ChartLine"]> = {
  reads: {
    color: ({ color }) => color.get() ?? "",
    weight: ({ weight }) => weight.get(),
    lineStyle: ({ style }) => style.get(),
  },
  writes: {
    color: ({ color }, value, session) => {
      color.set(asColor(value));
      touched(session);
    },
    weight: ({ weight }, value, session) => {
      weight.set(asNumber(value));
      touched(session);
    },
    lineStyle: ({ style }, value, session) => {
      style.set(asOption(value, LINE_STYLES, "ChartLineFormat.lineStyle"));
      touched(session);
    },
  },
  calls: {
    clear: ({ color, style }, _, session) => {
      color.set(null);
      style.set("None");
      touched(session);
    },
  },
};

const other = (name: string, read: (value: unknown) => unknown) => ({
  read: (font: FontHolder): unknown => font.other(name).get(),
  write: (font: FontHolder, value: unknown, session: Session): void => {
    font.other(name).set(read(value));
    touched(session);
  },
});

export const chartFont: Members<Targets["ChartFont"]> = {
  reads: {
    size: ({ size }) => size.get(),
    bold: ({ bold }) => bold.get(),
    color: ({ color }) => color.get(),
    name: other("name", asText).read,
    italic: other("italic", asBoolean).read,
    underline: other("underline", asText).read,
  },
  writes: {
    size: ({ size }, value, session) => {
      size.set(asNumber(value));
      touched(session);
    },
    bold: ({ bold }, value, session) => {
      bold.set(asBoolean(value));
      touched(session);
    },
    color: ({ color }, value, session) => {
      color.set(asColor(value));
      touched(session);
    },
    name: other("name", asText).write,
    italic: other("italic", asBoolean).write,
    underline: other("underline", asText).write,
  },
};

export const formatOf = (parts: FormatTarget): OfficeObject<"ChartFormat"> => office("ChartFormat", parts);
