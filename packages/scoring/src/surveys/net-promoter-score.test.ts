import fc from "fast-check";
import { expect, test } from "vitest";
import { netPromoterScore } from "./net-promoter-score.ts";

test("the score is percent promoters less percent detractors, with its standard error", () => {
  const result = netPromoterScore([10, 9, 9, 8, 7, 6, 0, 10, 9, 3]);
  expect(result).toMatchObject({ promoters: 5, passives: 2, detractors: 3 });
  expect(result.score).toBeCloseTo(20, 12);
  expect(result.standardError).toBeCloseTo(100 * Math.sqrt((0.8 - 0.04) / 10), 12);
});

test("the standard error is that of a sample of +1, 0 and -1", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 50 }), (scores) => {
      const signs = scores.map((score): number => (score >= 9 ? 100 : score <= 6 ? -100 : 0));
      const mean = signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
      const variance = signs.reduce((sum, sign) => sum + (sign - mean) ** 2, 0) / signs.length;
      const { score, standardError } = netPromoterScore(scores);
      expect(score).toBeCloseTo(mean, 9);
      expect(standardError ** 2).toBeCloseTo(variance / signs.length, 6);
    }),
  );
});

test("one answer, or one opinion, has no spread", () => {
  expect(netPromoterScore([10])).toMatchObject({ score: 100, standardError: 0 });
  expect(netPromoterScore([0, 1, 6])).toMatchObject({ score: -100, standardError: 0 });
});

test("an answer that is none is refused by row", () => {
  expect(() => netPromoterScore([])).toThrow("scores: must not be empty");
  for (const wrong of [-1, 11, 7.5, Number.NaN])
    expect(() => netPromoterScore([9, wrong])).toThrow("row 1, scores: must be a whole number from 0 to 10");
});
