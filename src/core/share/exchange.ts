/** The exchange file: a district's safe figures with the versions of their definitions, as JSON that another district reads. */
import * as z from "zod";
import { isoDate } from "../day";
import { groupKey } from "../metric/recipe";
import type { Metric } from "../metric/metric";
import type { Shared } from "./share";

const FORMAT = "leader-tracker-exchange";
const VERSION = 1;

const SchoolYear = z.string().regex(/^\d{4}-\d{2}$/);

const Group = z.strictObject({
  quartile: z.literal([1, 2, 3, 4]).optional(),
  level: z.string().max(60).optional(),
  responsibility: z.string().max(60).optional(),
});

const Figure = z
  .strictObject({
    metric: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /** `team-average/1`. */
    definition: z.string().regex(/^[a-z]+(-[a-z]+)*\/\d+$/),
    schoolYear: SchoolYear.nullable(),
    group: Group,
    status: z.enum(["value", "unknown", "suppressed", "not-applicable", "not-yet"]),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    interval: z.enum(["bounds", "confidence"]).nullable(),
    /** null where the figure is suppressed. */
    known: z.number().int().nonnegative().nullable(),
    of: z.number().int().nonnegative(),
    unit: z.enum(["share", "points", "rating", "count", "rows"]),
  })
  .refine(({ status, value }) => (status === "value") === (value !== null), {
    message: "a figure with a value has the status value, and no other has one",
  });

const Exchange = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  district: z.string().max(200).nullable(),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  state: z.enum(["confirmed", "draft"]),
  framework: z.string().max(300),
  terms: z.strictObject({
    effectiveCut: z.number(),
    scope: z.enum(["all", "district-run"]),
    povertyYearsBack: z.number(),
    surveyMinimum: z.number(),
  }),
  schoolYears: z.array(SchoolYear),
  definitions: z.array(
    z.strictObject({ id: z.string(), version: z.number().int().positive(), name: z.string().max(200) }),
  ),
  figures: z.array(Figure).max(100_000),
});

export type Exchange = z.infer<typeof Exchange>;
export type ExchangeFigure = Exchange["figures"][number];

/** What is exchanged of the safe figures; clusters are a district's own and mean nothing elsewhere. */
export function exchangeOf({ district, asOf, state, framework, terms, figures, definitions }: Shared): Exchange {
  const given = figures.filter(({ group }) => group.cluster === undefined);
  return {
    format: FORMAT,
    version: VERSION,
    district,
    asOf: isoDate(asOf),
    state,
    framework,
    terms,
    schoolYears: [...new Set(given.flatMap(({ schoolYear }) => schoolYear ?? []))].sort(),
    definitions: definitions.map(({ id, version, name }) => ({ id, version, name })),
    figures: given.map(figureOf),
  };
}

const figureOf = (figure: Metric): ExchangeFigure => {
  const { metric, definition, schoolYear, status, value, low, high, interval, known, of, unit } = figure;
  const { quartile, level, responsibility } = figure.group;
  return {
    metric,
    definition,
    schoolYear,
    group: {
      ...(quartile === undefined ? {} : { quartile }),
      ...(level === undefined ? {} : { level }),
      ...(responsibility === undefined ? {} : { responsibility }),
    },
    status,
    value,
    low,
    high,
    interval,
    known: status === "suppressed" ? null : known,
    of,
    unit,
  };
};

/** The file's text. */
export const exchangeText = (exchange: Exchange): string => `${JSON.stringify(exchange, null, 2)}\n`;

export type ReadExchange =
  | { readonly kind: "read"; readonly exchange: Exchange }
  /** One plain sentence. */
  | { readonly kind: "refused"; readonly sentence: string };

/** Reads an exchange file's text; nothing in it is taken on trust. */
export function readExchange(text: string): ReadExchange {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refused("It is not JSON.");
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json, { jitless: true });
  if (!head.success) return refused("It is no exchange file of Leader Tracker.");
  if (head.data.version !== VERSION) {
    return refused(
      `It is written in version ${head.data.version} of the format, and version ${VERSION} is understood.`,
    );
  }
  const read = Exchange.safeParse(json, { jitless: true });
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused(`Something in it is not as it should be: ${issue?.path.join(".") ?? ""}.`);
  }
  const keys = read.data.figures.map((one) => exchangeKey(one));
  if (new Set(keys).size !== keys.length) return refused("It gives a figure twice.");
  return { kind: "read", exchange: read.data };
}

const refused = (why: string): ReadExchange => ({
  kind: "refused",
  sentence: `The exchange file cannot be read. ${why}`,
});

/** A figure's name in every district's file. */
export const exchangeKey = ({
  metric,
  schoolYear,
  group,
}: Pick<ExchangeFigure, "metric" | "schoolYear" | "group">): string =>
  `${metric}|${schoolYear ?? ""}|${groupKey(group as Metric["group"])}`;
