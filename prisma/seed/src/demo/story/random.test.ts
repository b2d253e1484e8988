import { expect, test } from "vitest";
import { createRandom } from "./random.ts";

test("the same seed tells the same story, another seed another one", () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => random.integer(0, 999));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("whole numbers fall on both ends and everything between, about equally often", () => {
  const random = createRandom(1);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i += 1) {
    const drawn = random.integer(0, 3);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("nothing to pick from is refused", () => {
  expect(() => createRandom(1).pick([])).toThrow("nothing to pick");
});
