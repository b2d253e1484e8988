export type Timing = { perSecond: number; p50Ms: number; p99Ms: number };

/** Does something so often, as many at a time as told, and says how fast it went. */
export async function runAtOnce(
  concurrency: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<Timing> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    for (let index = next; index < count; index = next) {
      next += 1;
      const begun = performance.now();
      await work(index);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - started) / 1_000;
  const order = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    order[Math.min(order.length - 1, Math.floor(order.length * share))] ?? 0;
  return { perSecond: count / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}
