import { defaultLocale } from "@worth/messages";
import { expect, test } from "vitest";
import { messages } from "../components/messages.ts";
import { adminNamespaces } from "../components/use-admin-text.ts";
import { writeReviewsFile } from "./reviews-file.ts";

test("a file of reviews says in every row what readers must know of its author, and holds no formula", () => {
  const t = messages.getFixedT(defaultLocale, adminNamespaces);
  const row = {
    id: "rev_1",
    productName: "Trail Shoe",
    stars: 4,
    title: "=1+1",
    body: "Fits, and lasts",
    pros: "",
    cons: "",
    authorFirstName: "Mary",
    publishedAt: "2026-11-01T10:00:00.000Z",
    isVerified: true,
    disclosures: ["incentive", "relative"] as ("incentive" | "relative")[],
  };
  const [header, line] = writeReviewsFile(t, [row]).split("\r\n");
  expect(header).toContain("Disclosures");
  expect(line).toContain("Promised a reward for any review; Close to somebody who works for us");
  expect(line).toContain("'=1+1");
  expect(line).toContain(",yes,");
});
