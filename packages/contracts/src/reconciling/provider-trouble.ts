import { z } from "zod";

/** Why the provider's books could not be read; the text is `connections:trouble.<reason>`. */
export const providerTroubles = [
  "no_answer",
  "too_many_requests",
  "provider_failed",
  "credentials_refused",
  "refused",
] as const;
export type ProviderTrouble = (typeof providerTroubles)[number];

export const providerTroubleSchema = z.enum(providerTroubles);
