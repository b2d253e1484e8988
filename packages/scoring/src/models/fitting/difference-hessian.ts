import { at } from "../../numbers/at.ts";
import { floatAt } from "../../numbers/float-at.ts";
import type { Derivatives, Likelihood } from "./likelihood.ts";

const relativeStep = 1e-5;

/** Adds a Hessian to a likelihood that has none of its own: forward differences of its gradient, made symmetric. */
export const differenceHessian = (likelihood: Likelihood): Likelihood => {
  const evaluate = (parameters: Float64Array, { gradient, hessian }: Derivatives): number => {
    const value = likelihood.evaluate(parameters, { gradient, hessian: null });
    if (hessian === null) return value;
    const size = parameters.length;
    const rows = Array.from(parameters, (parameter, i) => {
      const moved = Float64Array.from(parameters);
      const step = parameter * relativeStep;
      moved[i] = parameter + step;
      const there = new Float64Array(size);
      likelihood.evaluate(moved, { gradient: there, hessian: null });
      return there.map((slope, j) => (slope - floatAt(gradient, j)) / step);
    });
    for (const [i, row] of rows.entries()) {
      for (const [j, cell] of row.entries()) hessian[i * size + j] = (cell + floatAt(at(rows, j), i)) / 2;
    }
    return value;
  };
  return { ...likelihood, evaluate };
};
