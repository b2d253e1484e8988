import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ConsentTextOverrides = { version?: number; body?: string; recordedAt?: Date };

export function buildConsentText(overrides: ConsentTextOverrides = {}): Built<{ consentTextId: string }> {
  const { version = 1, body = "You agree to the terms of the programme.", recordedAt = longAgo } = overrides;
  const id = createId("consentText");
  return {
    ids: { consentTextId: id },
    rows: { consentText: [{ id, kind: "programme_terms", version, body, recordedAt }] },
  };
}

export const createConsentText = inserting(buildConsentText);
