import { globSync, readFileSync } from "node:fs";
import { rewardTriggers } from "@worth/scoring";
import { expect, test } from "vitest";

const source = new URL("..", import.meta.url).pathname;

/** What features tell the rules of, wherever they tell it. */
function listTold(): string[] {
  const files = globSync("**/*.ts", { cwd: source, exclude: ["**/*.test.ts", "rules/**"] });
  const texts = files.map((file) => readFileSync(`${source}${file}`, "utf8"));
  const telling = texts.filter((text) => /recordRewardEvent|decideEvent|RewardHappening/.test(text));
  return telling.flatMap((text) =>
    [...text.matchAll(/^ +trigger: "([a-z_]+)",$/gm)].map(([, trigger = ""]) => trigger),
  );
}

test("every trigger a rule can be written for is told by something, and nothing is told that no rule can hear", () => {
  expect([...new Set(listTold())].toSorted()).toEqual([...rewardTriggers].toSorted());
});
