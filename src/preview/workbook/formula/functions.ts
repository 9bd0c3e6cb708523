/** The functions that formulas here may call. */
import type { FormulaFunction } from "./function";
import { CONDITIONAL_TOTALS } from "./functions/conditional-totals";
import { DATES } from "./functions/dates";
import { LOGIC } from "./functions/logic";
import { LOOKUP } from "./functions/lookup";
import { NUMBERS } from "./functions/numbers";
import { TEXTS } from "./functions/texts";
import { TOTALS } from "./functions/totals";

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [LOGIC, NUMBERS, TOTALS, CONDITIONAL_TOTALS, TEXTS, LOOKUP, DATES].flatMap((some) => Object.entries(some)),
);

/** The function of a name in capitals, or undefined. */
export const functionNamed = (name: string): FormulaFunction | undefined => FUNCTIONS.get(name);
