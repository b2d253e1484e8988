import { describe, expect, it } from "vitest";
import { restartDelayMs } from "./restart-delay.ts";

describe("restartDelayMs", () => {
  it("doubles with each crash of the last minute", () => {
    const crashes = [0, 1000, 3000, 6000];
    const delays = crashes.map((time, index) => restartDelayMs(crashes.slice(0, index + 1), time));
    expect(delays).toEqual([500, 1000, 2000, 4000]);
  });

  it("gives up after the fifth crash in a minute", () => {
    expect(restartDelayMs([0, 1, 2, 3, 4], 4)).toBeNull();
  });

  it("forgets crashes that are more than a minute old", () => {
    expect(restartDelayMs([0, 1, 2, 3, 100_000], 100_000)).toBe(500);
  });
});
