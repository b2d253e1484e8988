/** Encrypts the few secrets that must rest in a row for a moment (a sign-in link waiting to be mailed). */
export type Cipher = {
  /** The same for the same text, and nothing that somebody without the secret could find the text by. */
  hash: (text: string) => string;
  encrypt: (text: string) => Uint8Array<ArrayBuffer>;
  decrypt: (ciphertext: Uint8Array) => string;
};
