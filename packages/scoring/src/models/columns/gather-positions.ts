import { wholeAt } from "../../numbers/whole-at.ts";

/** values[positions[i]] for every i. */
export const gatherPositions = (values: Int32Array, positions: Int32Array): Int32Array => {
  const gathered = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i += 1) gathered[i] = wholeAt(values, wholeAt(positions, i));
  return gathered;
};
