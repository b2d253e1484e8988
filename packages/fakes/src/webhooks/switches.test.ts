import fc from "fast-check";
import { expect, test } from "vitest";
import { calmSwitches, planDeliveries } from "./switches.ts";

test("calm switches send each event once, in order and at once", () => {
  expect(planDeliveries(["a", "b"], calmSwitches, Math.random)).toEqual([
    { event: "a", delayMs: 0, isDropped: false, isCopy: false },
    { event: "b", delayMs: 0, isDropped: false, isCopy: false },
  ]);
});

const switches = fc.record({
  dropEvery: fc.constant(0),
  dropNext: fc.constant(0),
  dropTypes: fc.constant([]),
  copies: fc.integer({ min: 1, max: 5 }),
  shuffle: fc.boolean(),
  delayMs: fc.integer({ min: 0, max: 100 }),
  dropPercent: fc.constant(0),
});

test("whatever the switches, each event is planned as often as asked and never later than allowed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), switches, (events, set) => {
      const planned = planDeliveries(events, set, Math.random);
      expect(planned).toHaveLength(events.length * set.copies);
      expect(planned.filter((delivery) => delivery.isCopy)).toHaveLength(events.length * (set.copies - 1));
      expect(new Set(planned.map((delivery) => delivery.event))).toEqual(new Set(events));
      expect(planned.every((delivery) => delivery.delayMs >= 0 && delivery.delayMs <= set.delayMs)).toBe(
        true,
      );
      expect(planned.some((delivery) => delivery.isDropped)).toBe(false);
    }),
  );
});

test("deliveries are dropped when the draw falls below the share", () => {
  const draws = [0.1, 0.5, 0.29, 0.3];
  const planned = planDeliveries(
    ["a", "b", "c", "d"],
    { ...calmSwitches, dropPercent: 30 },
    () => draws.shift() ?? 0,
  );
  expect(planned.map((delivery) => delivery.isDropped)).toEqual([true, false, true, false]);
});
