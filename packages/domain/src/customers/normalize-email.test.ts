import { expect, test } from "vitest";
import { normalizeEmail } from "./normalize-email.ts";

test.each([
  ["Mary.Sample@Example.com", "mary.sample@example.com"],
  ["mary+shoes@example.com", "mary@example.com"],
  ["m.a.r.y+shoes@gmail.com", "mary@gmail.com"],
  ["mary@googlemail.com", "mary@gmail.com"],
  ["  mary@example.com ", "mary@example.com"],
  ["ma.ry@example.com", "ma.ry@example.com"],
])("%s is the mailbox %s", (typed, mailbox) => {
  expect(normalizeEmail(typed)).toBe(mailbox);
});
