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
