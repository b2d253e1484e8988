import { expect, test } from "vitest";
import { createMessages } from "./index.ts";

test("a key answers with its English text", () => {
  expect(createMessages("en").t("ui:skipToContent")).toBe("Skip to content");
});
