import { expect, test } from "vitest";
import { createCipher } from "./create-cipher.ts";

const secret = "a secret of at least thirty-two characters";

test("what was encrypted comes back, and two ciphertexts of one text differ", () => {
  const cipher = createCipher(secret);
  const [first, second] = [cipher.encrypt("link?token=äß"), cipher.encrypt("link?token=äß")];
  expect(cipher.decrypt(first)).toBe("link?token=äß");
  expect(first).not.toEqual(second);
});

test("a changed byte and another key are refused", () => {
  const ciphertext = createCipher(secret).encrypt("token");
  expect(() => createCipher(`${secret}!`).decrypt(ciphertext)).toThrow(/authenticate data/);
  ciphertext[ciphertext.length - 1] = (ciphertext.at(-1) ?? 0) ^ 1;
  expect(() => createCipher(secret).decrypt(ciphertext)).toThrow(/authenticate data/);
});

test("one text has one hash under a secret, and another under another", () => {
  const { hash } = createCipher(secret);
  expect(hash("198.51.100.7")).toBe(createCipher(secret).hash("198.51.100.7"));
  expect(hash("198.51.100.7")).not.toBe(hash("198.51.100.8"));
  expect(hash("198.51.100.7")).not.toBe(createCipher(`${secret}!`).hash("198.51.100.7"));
});
