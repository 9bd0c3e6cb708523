/** `workbook.application` and `context.runtime`: calculation and events. */
import { calculateAll, suspendCalculation } from "../../workbook/calculate";
import { asBoolean, asOption } from "../arguments";
import type { Members } from "../members";
import type { Targets } from "../targets";

export const application: Members<Targets["Application"]> = {
  reads: {
    calculationMode: (_, { book }) => book.calculation,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
  },
  writes: {
    calculationMode: (_, value, { book }) => {
      book.calculation = asOption(value, ["Automatic", "Manual"], "Application.calculationMode");
      if (book.calculation === "Automatic") calculateAll(book, "Recalculate");
    },
  },
  calls: {
    calculate: (_, [type], { book }) => {
      const extent = asOption(type, ["Recalculate", "Full", "FullRebuild"], "Application.calculate");
      calculateAll(book, extent === "Recalculate" ? "Recalculate" : "Full");
    },
    suspendApiCalculationUntilNextSync: (_, __, { book }) => {
      suspendCalculation(book);
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtime: Members<Targets["Runtime"]> = {
  reads: { enableEvents: (_, { events }) => events.enabled },
  writes: {
    enableEvents: (_, value, { events }) => {
      events.enabled = asBoolean(value);
    },
  },
};
