import type Stripe from "stripe";
import { refuse } from "../api/refusal.ts";

/** Empty text unsets the whole of it. */
export type MetadataInput = Stripe.MetadataParam | "" | null;

const maxKeys = 50;
const maxKeyLength = 40;
const maxValueLength = 500;

const checkEntry = (key: string, value: string): void => {
  if (key.length > maxKeyLength) {
    throw refuse(`Metadata keys can have up to ${maxKeyLength} characters. Invalid key: ${key}`, {
      param: "metadata",
    });
  }
  if (value.length > maxValueLength) {
    throw refuse(
      `Metadata values can have up to ${maxValueLength} characters, but you passed in a value that is ${value.length} characters.`,
      { param: `metadata[${key}]` },
    );
  }
};

/** Merges metadata the way an update does: new keys win, an empty value removes its key, an empty whole removes all. */
export const mergeMetadata = (old: Stripe.Metadata, input: MetadataInput | undefined): Stripe.Metadata => {
  if (input === undefined) return old;
  if (input === "" || input === null) return {};
  const merged = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(input)) {
    if (value === "" || value === null) merged.delete(key);
    else {
      checkEntry(key, String(value));
      merged.set(key, String(value));
    }
  }
  if (merged.size > maxKeys)
    throw refuse(`You can have up to ${maxKeys} metadata keys.`, { param: "metadata" });
  return Object.fromEntries(merged);
};

/** Text parameters are unset by an empty text. */
export const readText = (value: string | null | undefined, old: string | null): string | null => {
  if (value === undefined) return old;
  return value === "" ? null : value;
};
