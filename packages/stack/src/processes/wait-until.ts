import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 20;

/** Looks again and again until the answer is yes; false when the time is over first. */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  timeoutMs: number,
  everyMs: number = LOOK_EVERY_MS,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() >= deadline) return false;
    await sleep(everyMs);
  }
  return true;
}
