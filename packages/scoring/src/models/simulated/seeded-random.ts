/** Draws of one seeded stream. */
export type SeededRandom = {
  /** In (0, 1). */
  uniform: () => number;
  exponential: (rate: number) => number;
  gamma: (shape: number) => number;
  beta: (a: number, b: number) => number;
};

/** For tests and benchmarks only: the same numbers for the same seed, everywhere (mulberry32; Marsaglia & Tsang 2000). */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number): number => {
    const x = gamma(a);
    return x / (x + gamma(b));
  };
  return { uniform, exponential: (rate) => -Math.log(uniform()) / rate, gamma, beta };
};
