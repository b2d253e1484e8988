import { expect, test } from "vitest";
import { readTermsBlocks } from "./terms-blocks.ts";

test("terms become headings, lists and sentences, with every word of them", () => {
  const body =
    "Joining is free.\n\nYour data\n- We keep little.\n- You can ask for it.\n\nWhen these change, we ask again.";
  expect(readTermsBlocks(body)).toEqual([
    { kind: "text", text: "Joining is free." },
    { kind: "heading", text: "Your data" },
    { kind: "list", items: ["We keep little.", "You can ask for it."] },
    { kind: "text", text: "When these change, we ask again." },
  ]);
});

test("terms without any form are one sentence after the other", () => {
  expect(readTermsBlocks("One.\nTwo.")).toEqual([
    { kind: "text", text: "One." },
    { kind: "text", text: "Two." },
  ]);
});
