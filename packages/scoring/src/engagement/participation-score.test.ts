import fc from "fast-check";
import { expect, test } from "vitest";
import { overallParticipation, testParticipation } from "./participation-score.ts";

const part = fc
  .record({
    taskCount: fc.nat(20),
    doneCount: fc.nat(20),
    questionCount: fc.nat(20),
    answeredCount: fc.nat(20),
  })
  .map((some) => ({
    ...some,
    doneCount: Math.min(some.doneCount, some.taskCount),
    answeredCount: Math.min(some.answeredCount, some.questionCount),
  }));

test("participation is 0 to 100, and 0 only of whoever sent nothing or did nothing", () => {
  expect(testParticipation(null)).toBe(0);
  fc.assert(
    fc.property(part, (some) => {
      const score = testParticipation(some);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(score === 0).toBe(
        some.taskCount > 0 && some.questionCount > 0 && some.doneCount + some.answeredCount === 0,
      );
    }),
  );
});

test("one more task or answer never lowers participation, and everything done is 100", () => {
  fc.assert(
    fc.property(part, (some) => {
      const all = { ...some, doneCount: some.taskCount, answeredCount: some.questionCount };
      expect(testParticipation(all)).toBe(100);
      const more = { ...some, doneCount: Math.min(some.doneCount + 1, some.taskCount) };
      expect(testParticipation(more)).toBeGreaterThanOrEqual(testParticipation(some));
    }),
  );
});

test("over all tests it is their mean, and nothing before the first", () => {
  expect(overallParticipation([])).toBeNull();
  expect(overallParticipation([100, 0, 50])).toBe(50);
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1 }), (scores) => {
      const overall = overallParticipation(scores) ?? -1;
      expect(overall).toBeGreaterThanOrEqual(Math.min(...scores));
      expect(overall).toBeLessThanOrEqual(Math.max(...scores));
    }),
  );
});
