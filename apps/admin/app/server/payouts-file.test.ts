import { defaultLocale } from "@worth/messages";
import { expect, test } from "vitest";
import { messages } from "../components/messages.ts";
import { adminNamespaces } from "../components/use-admin-text.ts";
import { writePayoutsFile } from "./payouts-file.ts";

test("a name that a spreadsheet would run stays a name, and amounts have their currency's decimals", () => {
  const row = {
    payoutId: "pay_1",
    displayName: '=HYPERLINK("http://evil.example")',
    email: "+1@example.com",
    currency: "JPY",
    amountMinor: 1_250,
    createdAt: "2026-01-01T00:00:00.000Z",
  };
  const t = messages.getFixedT(defaultLocale, adminNamespaces);
  const file = writePayoutsFile(t, [row, { ...row, currency: "KWD", email: null, displayName: "Mary" }]);
  expect(file.split("\r\n").slice(1, 3)).toEqual([
    `pay_1,"'=HYPERLINK(""http://evil.example"")",'+1@example.com,1250,JPY,2026-01-01T00:00:00.000Z`,
    "pay_1,Mary,,1.250,KWD,2026-01-01T00:00:00.000Z",
  ]);
});
