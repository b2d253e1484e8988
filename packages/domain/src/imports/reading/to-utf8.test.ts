import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { toUtf8 } from "./to-utf8.ts";

const text = "name\nMüller\n";
const decoded = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(toUtf8(bytes));

test("text is the same text whatever it was saved as", () => {
  expect(decoded(Buffer.from(text))).toBe(text);
  expect(decoded(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(decoded(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe(text);
  expect(decoded(Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toBe(text);
  expect(decoded(Buffer.from(text, "latin1"))).toBe(text);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["blank lines", Buffer.from(" \r\n\t\n")],
  ["only a byte order mark", Buffer.from("\ufeff")],
  ["a zip archive", Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0])],
])("%s is refused", (_name, bytes) => {
  expect(() => toUtf8(bytes)).toThrow(new AppError("import_unreadable"));
});
