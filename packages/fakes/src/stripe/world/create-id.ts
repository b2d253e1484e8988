import { randomInt } from "node:crypto";
import { idForms } from "./kinds.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A random id in the form of its kind: `cus_` and 14 characters, `evt_` and 24. */
export const createId = (kind: keyof typeof idForms): string => {
  const [prefix, length] = idForms[kind];
  return prefix + Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
};
