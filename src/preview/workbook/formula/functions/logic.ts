/** Logic and information. */
import type { BookValue } from "../../book";
import { each, lazy, MANY, whole, type FormulaFunction, type Functions } from "../function";
import {
  booleanOf,
  broadcast,
  compare,
  eachValue,
  isError,
  isMatrix,
  isReference,
  NOT_AVAILABLE,
  numberOf,
  singleOf,
  sizeOf,
  VALUE_ERROR,
  type Operand,
} from "../operand";

/** Truth over all values: texts and blanks in cells do not count, a single text that is no truth is an error. */
const overTruths = (combine: (truths: readonly boolean[]) => boolean): FormulaFunction =>
  whole(1, MANY, (operands) => {
    const truths: boolean[] = [];
    const errors: BookValue[] = [];
    for (const operand of operands) {
      eachValue(operand, (value, fromCells) => {
        if (fromCells && typeof value === "string") return;
        const truth = booleanOf(value);
        if (typeof truth === "boolean") truths.push(truth);
        else errors.push(truth);
      });
    }
    return errors[0] ?? (truths.length === 0 ? VALUE_ERROR : combine(truths));
  });

const several = (operand: Operand): boolean => {
  const { rows, columns } = sizeOf(operand);
  return (isMatrix(operand) || isReference(operand)) && rows * columns > 1;
};

/** A branch by a single condition is not evaluated unless taken. */
const IF = lazy(1, 3, ([test, then, otherwise], context) => {
  if (test === undefined) return VALUE_ERROR;
  const condition = context.evaluate(test);
  const branch = (node: typeof then, absent: BookValue): Operand =>
    node === undefined ? absent : node.kind === "missing" ? 0 : context.evaluate(node);
  if (several(condition)) {
    return broadcast(
      [condition, branch(then, true), branch(otherwise, false)],
      ([truth = null, yes = null, no = null]) => {
        const taken = booleanOf(truth);
        return typeof taken === "boolean" ? (taken ? yes : no) : taken;
      },
    );
  }
  const taken = booleanOf(singleOf(condition, context));
  return typeof taken === "boolean" ? (taken ? branch(then, true) : branch(otherwise, false)) : taken;
});

const instead = (replaces: (value: BookValue) => boolean): FormulaFunction =>
  each(2, 2, ([value = null, other = null]) => (replaces(value) ? (other ?? 0) : (value ?? 0)), true);

const is = (test: (value: BookValue) => boolean): FormulaFunction => each(1, 1, ([value = null]) => test(value), true);

const isNotAvailable = (value: BookValue): boolean => isError(value) && value.error === "#N/A";

export const LOGIC: Functions = {
  TRUE: each(0, 0, () => true),
  FALSE: each(0, 0, () => false),
  IF,
  IFS: lazy(2, MANY, (nodes, context) => {
    for (let at = 0; at + 1 < nodes.length; at += 2) {
      const [test, then] = [nodes[at], nodes[at + 1]];
      if (test === undefined || then === undefined) break;
      const taken = booleanOf(singleOf(context.evaluate(test), context));
      if (typeof taken !== "boolean") return taken;
      if (taken) return context.evaluate(then);
    }
    return NOT_AVAILABLE;
  }),
  SWITCH: lazy(3, MANY, ([subject, ...rest], context) => {
    if (subject === undefined) return VALUE_ERROR;
    const value = singleOf(context.evaluate(subject), context);
    if (isError(value)) return value;
    for (let at = 0; at + 1 < rest.length; at += 2) {
      const [wanted, then] = [rest[at], rest[at + 1]];
      if (wanted === undefined || then === undefined) break;
      if (compare(value, singleOf(context.evaluate(wanted), context)) === 0) return context.evaluate(then);
    }
    const last = rest.length % 2 === 1 ? rest.at(-1) : undefined;
    return last === undefined ? NOT_AVAILABLE : context.evaluate(last);
  }),
  CHOOSE: lazy(2, MANY, ([which, ...choices], context) => {
    const index = which === undefined ? VALUE_ERROR : numberOf(singleOf(context.evaluate(which), context));
    if (typeof index !== "number") return index;
    const choice = choices[Math.trunc(index) - 1];
    return choice === undefined ? VALUE_ERROR : context.evaluate(choice);
  }),
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  XOR: overTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: each(1, 1, ([value = null]) => {
    const truth = booleanOf(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  IFERROR: instead(isError),
  IFNA: instead(isNotAvailable),
  ISBLANK: is((value) => value === null),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && !isNotAvailable(value)),
  ISNA: is(isNotAvailable),
  N: each(1, 1, ([value = null]) => (typeof value === "string" ? 0 : numberOf(value))),
  T: each(1, 1, ([value = null]) => (typeof value === "string" ? value : "")),
  NA: each(0, 0, () => NOT_AVAILABLE),
};
