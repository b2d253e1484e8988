import { expect, test } from "vitest";
import { indexIdeas } from "./index-ideas.ts";
import { ideaOf } from "./sample-facts.ts";

test("an idea is found by each of its products, once, and one for everything always", () => {
  const general = ideaOf(0.1, ["G"], []);
  const both = ideaOf(0.1, ["B"], [], { productIds: ["p", "q", "p"] });
  const other = ideaOf(0.1, ["O"], [], { productIds: ["r"] });
  const ideasOf = indexIdeas([general, both, other]);
  expect(ideasOf([])).toEqual([general]);
  expect(ideasOf(["unknown"])).toEqual([general]);
  expect(ideasOf(["p", "q", "q"])).toEqual([general, both]);
  expect(ideasOf(["r", "q"])).toEqual([general, other, both]);
});
