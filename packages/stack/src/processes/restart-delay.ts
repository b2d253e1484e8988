const FIRST_DELAY_MS = 500;
const MOST_CRASHES = 5;
/** Crashes further apart than this are separate misfortunes. */
const CRASH_WINDOW_MS = 60_000;

/**
 * How long to wait before a crashed part is started again: 0.5 s, doubling with each crash of the last minute;
 * null after the fifth, when starting it again has no point. Times are in milliseconds on one clock.
 */
export function restartDelayMs(crashTimesMs: readonly number[], nowMs: number): number | null {
  const recent = crashTimesMs.filter((time) => nowMs - time < CRASH_WINDOW_MS).length;
  if (recent >= MOST_CRASHES) return null;
  return FIRST_DELAY_MS * 2 ** Math.max(recent - 1, 0);
}
