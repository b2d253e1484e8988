import { providerTroubles, type ProviderTrouble } from "@worth/contracts";

/** A stored trouble; null for none, and for one this version does not know. */
export function readTrouble(text: string | null): ProviderTrouble | null {
  return providerTroubles.find((one) => one === text) ?? null;
}
