const normal95 = 1.959963984540054;
/** Beyond a factor of e^300 an interval says "anything"; the cap keeps it a number. */
const widestLog = 300;

/** The 95 % interval of a value with a standard error; symmetric in the logarithm where the value is above 0. */
export const intervalEnds = (value: number, error: number): { lower: number; upper: number } => {
  if (value <= 0) return { lower: value - normal95 * error, upper: value + normal95 * error };
  const factor = Math.exp(Math.min(widestLog, (normal95 * error) / value));
  return { lower: value / factor, upper: Math.min(Number.MAX_VALUE, value * factor) };
};
