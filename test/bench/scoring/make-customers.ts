/** Columns of customers as the BG/NBD and Gamma-Gamma models imagine them, in whole days and cents; the same for one size. */
export type Customers = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  monetary: Float64Array;
};

/** mulberry32: a seeded stream of numbers in (0, 1). */
export const seededUniform = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
};

/** Parameters near CDNOW's, with time in days. */
export const purchaseParams = { r: 0.25, alpha: 31, a: 0.8, b: 2.4 };
export const spendParams = { p: 6.25, q: 3.74, v: 1544 };

const longestAgeDays = 730;

/** Marsaglia and Tsang's gamma deviates. */
const gammaFrom = (uniform: () => number, shape: number): number => {
  if (shape < 1) return gammaFrom(uniform, shape + 1) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** Draws `size` customers with ages up to two years; without spend `monetary` is left empty, to keep it out of the memory measured. */
export const makeCustomers = (size: number, spend = true): Customers => {
  const uniform = seededUniform(20_261_122);
  const spendUniform = seededUniform(6);
  const { r, alpha, a, b } = purchaseParams;
  const { p, q, v } = spendParams;
  const frequency = new Float64Array(size);
  const recency = new Float64Array(size);
  const age = new Float64Array(size);
  const monetary = new Float64Array(spend ? size : 0);
  for (let row = 0; row < size; row += 1) {
    const ageDays = Math.ceil(uniform() * longestAgeDays);
    const rate = gammaFrom(uniform, r) / alpha;
    const stays = gammaFrom(uniform, b);
    const leaves = gammaFrom(uniform, a);
    const leavesWith = leaves / (leaves + stays);
    let x = 0;
    let lastDay = 0;
    for (let time = -Math.log(uniform()) / rate; time <= ageDays; time -= Math.log(uniform()) / rate) {
      if (Math.ceil(time) > lastDay) {
        x += 1;
        lastDay = Math.ceil(time);
      }
      if (uniform() < leavesWith) break;
    }
    frequency[row] = x;
    recency[row] = lastDay;
    age[row] = ageDays;
    if (spend && x > 0) {
      const mean = (gammaFrom(spendUniform, p * x) * v) / gammaFrom(spendUniform, q) / x;
      monetary[row] = Math.max(1, Math.round(mean));
    }
  }
  return { frequency, recency, age, monetary };
};
