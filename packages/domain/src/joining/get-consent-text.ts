import type { Actor, ConsentTextOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";

/** The wording people agree to today. */
export async function getConsentText({ database }: Deps, _actor: Actor): Promise<ConsentTextOutput> {
  return database.consentText.findFirstOrThrow({
    where: { kind: "programme_terms" },
    orderBy: { version: "desc" },
    select: { id: true, version: true, body: true },
  });
}
