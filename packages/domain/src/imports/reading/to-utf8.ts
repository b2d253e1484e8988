import { isUtf8 } from "node:buffer";
import { AppError } from "@worth/contracts";

/**
 * A file of text as UTF-8 without a byte order mark, whatever it was saved as: UTF-8, UTF-16 with its mark (Excel's
 * "Unicode text"), or else Windows-1252, which reads any byte.
 * @throws AppError import_unreadable when it is empty or no text at all
 */
export function toUtf8(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) && "utf-16be";
  if (utf16) return refuseEmpty(encode(new TextDecoder(utf16).decode(bytes)));
  if (bytes.includes(0)) throw new AppError("import_unreadable");
  if (!isUtf8(bytes)) return refuseEmpty(encode(new TextDecoder("windows-1252").decode(bytes)));
  return refuseEmpty(new Uint8Array(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes));
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function refuseEmpty(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const hasInk = text.some((byte) => byte > 0x20);
  if (!hasInk || text.includes(0)) throw new AppError("import_unreadable");
  return text;
}
