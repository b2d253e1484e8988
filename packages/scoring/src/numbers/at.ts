/**
 * Reads a column where the caller knows the index to be inside it.
 * For loops over millions of rows use `floatAt` and `wholeAt`: one kind of array each, so they stay compiled.
 *
 * @throws RangeError when the caller was wrong
 */
export const at = <Value>(list: ArrayLike<Value>, index: number): Value => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
};
