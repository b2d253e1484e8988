/** Encrypts the few secrets that must rest in a row for a moment (a sign-in link waiting to be mailed). */
export type Cipher = {
  encrypt(text: string): Uint8Array<ArrayBuffer>;
  decrypt(ciphertext: Uint8Array): string;
};
