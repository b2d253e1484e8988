import { expect, test } from "vitest";
import { readEntry } from "./read-entry.ts";

const words = { title: "Offline mode", body: "It works.", visibility: "everyone" };

test("ideas and products that are ticked belong to the entry, a share is a percentage", () => {
  const form = {
    ...words,
    "idea:ide_1": "on",
    "share:ide_1": "7,25",
    "share:ide_2": "5",
    "product:prd_1": "on",
  };
  expect(readEntry(form)).toEqual({
    ...words,
    ideas: [{ ideaId: "ide_1", basisPoints: 725 }],
    productIds: ["prd_1"],
  });
});

test.each(["", "0", "101", "5.123", "much", "-5"])("a share of “%s” is refused at its field", (share) => {
  const form = { ...words, "idea:ide_1": "on", "share:ide_1": share };
  expect(() => readEntry(form)).toThrow(
    expect.objectContaining({ code: "invalid_input", details: { fields: { "share:ide_1": "not_valid" } } }),
  );
});
