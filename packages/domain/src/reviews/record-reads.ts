import type { Actor } from "@worth/contracts";
import type { MailDeps } from "../deps.ts";
import { recordReading } from "../reading/record-reading.ts";

type Reading = { reviewIds: readonly string[]; visitor: string | null; userAgent: string | null };

/** Published reviews were shown to somebody. */
export async function recordReads(
  deps: MailDeps,
  actor: Actor,
  { reviewIds, visitor, userAgent }: Reading,
): Promise<void> {
  await recordReading(deps, actor, { of: "review", ids: reviewIds, visitor, userAgent });
}
