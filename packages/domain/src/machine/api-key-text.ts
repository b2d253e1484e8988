import { randomBytes } from "node:crypto";
import { inventEnding } from "../referrals/referral-code.ts";

const prefixLength = 10;
const secretBytes = 32;
const keyPattern = /^(worth_[a-z0-9]{10})_[\w-]{43}$/;

/** A new key: a beginning to find it by, then 256 bits nobody can guess. */
export function inventApiKey(): { prefix: string; key: string } {
  const prefix = `worth_${inventEnding(prefixLength)}`;
  return { prefix, key: `${prefix}_${randomBytes(secretBytes).toString("base64url")}` };
}

/** The beginning of a key, or null for what is none. */
export const prefixOf = (key: string): string | null => keyPattern.exec(key)?.[1] ?? null;
