import { at } from "../../numbers/at.ts";

/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The inverse of a symmetric positive definite matrix by Cholesky's factors; null when it is not positive definite
 * to working precision, which for the curvature of a likelihood means: the data do not settle every parameter.
 */
export const invertPositiveDefinite = (matrix: Matrix): number[][] | null => {
  const size = matrix.length;
  const cell = (source: Matrix, i: number, j: number): number => at(at(source, i), j);
  const factor: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    const row: number[] = [];
    factor.push(row);
    for (let j = 0; j <= i; j += 1) {
      let sum = cell(matrix, i, j);
      for (let k = 0; k < j; k += 1) sum -= cell(factor, i, k) * cell(factor, j, k);
      if (i === j && !(sum > 1e-12 * Math.abs(cell(matrix, i, i)))) return null;
      row.push(i === j ? Math.sqrt(sum) : sum / cell(factor, j, j));
    }
  }
  const inverse: number[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let column = 0; column < size; column += 1) {
    const solution = Array.from({ length: size }, () => 0);
    for (let i = 0; i < size; i += 1) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k += 1) sum -= cell(factor, i, k) * at(solution, k);
      solution[i] = sum / cell(factor, i, i);
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      let sum = at(solution, i);
      for (let k = i + 1; k < size; k += 1) sum -= cell(factor, k, i) * at(solution, k);
      solution[i] = sum / cell(factor, i, i);
    }
    for (const [i, row] of inverse.entries()) row[column] = at(solution, i);
  }
  return inverse;
};
