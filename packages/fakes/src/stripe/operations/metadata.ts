import type Stripe from "stripe";

/** Empty text unsets the whole of it. */
export type MetadataInput = Stripe.MetadataParam | "" | null;

/** Merges metadata the way an update does: new keys win, an empty value removes its key, an empty whole removes all. */
export const mergeMetadata = (old: Stripe.Metadata, input: MetadataInput | undefined): Stripe.Metadata => {
  if (input === undefined) return old;
  if (input === "" || input === null) return {};
  const merged = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(input)) {
    if (value === "" || value === null) merged.delete(key);
    else merged.set(key, String(value));
  }
  return Object.fromEntries(merged);
};

/** Text parameters are unset by an empty text. */
export const readText = (value: string | null | undefined, old: string | null): string | null => {
  if (value === undefined) return old;
  return value === "" ? null : value;
};
