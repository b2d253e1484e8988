/** `at` for Int32Array alone. @throws RangeError outside the column */
export const wholeAt = (column: Int32Array, index: number): number => {
  const value = column[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${column.length}`);
  return value;
};
