import { expect, test } from "vitest";
import { isDisposable } from "./is-disposable.ts";

test("a mailbox that is thrown away is known by its domain, or by the one it is part of", () => {
  expect(isDisposable("mailinator.com")).toBe(true);
  expect(isDisposable("MAILINATOR.com")).toBe(true);
  expect(isDisposable("box.mailinator.com")).toBe(true);
});

test("everybody's and a company's domains are not taken for it", () => {
  for (const domain of ["gmail.com", "outlook.com", "aldgate.example", "notmailinator.com.au", "com", ""])
    expect(isDisposable(domain)).toBe(false);
});
