import { floatAt } from "../../numbers/float-at.ts";

const logStep = 1e-4;

/** A value per row, and a column of its slopes for each parameter. */
export type ValueSlopes = { values: Float64Array; slopes: readonly Float64Array[] };

/** Slopes by central differences over .01 % of each parameter. */
export const valueSlopes = (
  parameters: readonly number[],
  evaluate: (parameters: readonly number[]) => Float64Array,
): ValueSlopes => ({
  values: evaluate(parameters),
  slopes: parameters.map((parameter, i) => {
    const step = parameter * Math.expm1(logStep);
    const above = evaluate(parameters.with(i, parameter + step));
    const below = evaluate(parameters.with(i, parameter - step));
    for (let row = 0; row < above.length; row += 1)
      above[row] = (floatAt(above, row) - floatAt(below, row)) / (2 * step);
    return above;
  }),
});
