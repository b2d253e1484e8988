import { expect, test } from "vitest";
import { proposeSentiment } from "./propose-sentiment.ts";

test("praise, complaint and plain facts are proposed as what they are, a no before a good word included", () => {
  expect(proposeSentiment(["I love these boots", "They are excellent and comfortable"])).toBe("promoter");
  expect(proposeSentiment(["Terrible service, the worst boots I ever bought"])).toBe("detractor");
  expect(proposeSentiment(["not a good product"])).toBe("detractor");
  expect(proposeSentiment(["The boots are brown and weigh 900 g"])).toBe("passive");
});

test("where there are no words nothing is proposed", () => {
  expect(proposeSentiment(["", ""])).toBeNull();
});
