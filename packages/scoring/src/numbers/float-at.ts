/** `at` for Float64Array alone. @throws RangeError outside the column */
export const floatAt = (column: Float64Array, index: number): number => {
  const value = column[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${column.length}`);
  return value;
};
