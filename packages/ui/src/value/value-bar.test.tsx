import { expect, test } from "vitest";
import { renderMarkup } from "../render-markup.tsx";
import { partSegments } from "./part-segments.ts";
import { ValueBar } from "./value-bar.tsx";

const mary = { own: 18_800, referral: 207_000, influence: 640_000, innovation: 75_200 };

test("the segments fill the bar without gap or overlap, each as long as its share", () => {
  const segments = partSegments(mary);
  let end = 0;
  for (const { part, startPercent, widthPercent } of segments) {
    expect(startPercent).toBeCloseTo(end, 9);
    expect(widthPercent).toBeCloseTo(mary[part] / 9410, 9);
    end = startPercent + widthPercent;
  }
  expect(end).toBeCloseTo(100, 9);
});

test("a part that is zero or negative takes no room, and a bar of nothing is empty", () => {
  const segments = partSegments({ own: -500, referral: 200, influence: 0, innovation: 0 });
  expect(segments).toEqual([{ part: "referral", startPercent: 0, widthPercent: 100 }]);
  expect(partSegments({ own: 0, referral: 0, influence: 0, innovation: 0 })).toEqual([]);
});

test("the bar says every amount in words, a negative one too", () => {
  const markup = renderMarkup(<ValueBar amounts={{ ...mary, own: -500, innovation: 0 }} currency="USD" />);
  expect(markup).toContain('aria-label="Own −$5, Referral $2,070, Influence $6,400"');
});
