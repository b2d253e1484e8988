import { expect, test } from "vitest";
import { createMessages } from "./index.ts";

test("a key answers with its English text", () => {
  expect(createMessages("en").t("ui:skipToContent")).toBe("Skip to content");
});

test("a count within a text is written as people read numbers", () => {
  const text = createMessages("en").t("value:expected.tooLittle", { count: 2357, repeaters: "1,139" });
  expect(text).toContain("1,139 of 2,357 customers");
});
