import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Cipher } from "../ports/cipher.ts";

const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a key derived from the app secret. A ciphertext is iv, tag, text; a changed byte is refused. Hashes
 * are HMAC-SHA-256 under a key of their own.
 */
export function createCipher(appSecret: string): Cipher {
  const key = new Uint8Array(hkdfSync("sha256", appSecret, "", "worth/effects", 32));
  const hashKey = new Uint8Array(hkdfSync("sha256", appSecret, "", "worth/traits", 32));
  return {
    hash: (text) => createHmac("sha256", hashKey).update(text, "utf8").digest("base64url"),
    encrypt(text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
    },
    decrypt(ciphertext) {
      const decipher = createDecipheriv("aes-256-gcm", key, ciphertext.subarray(0, ivBytes));
      decipher.setAuthTag(ciphertext.subarray(ivBytes, ivBytes + tagBytes));
      const body = decipher.update(ciphertext.subarray(ivBytes + tagBytes));
      return Buffer.concat([body, decipher.final()]).toString("utf8");
    },
  };
}
