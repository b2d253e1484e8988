import { AppError, type RevokeApiKeyInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** Ends a key for good, from the next request on. @throws AppError not_found, already_done */
export async function revokeApiKey(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  { apiKeyId }: RevokeApiKeyInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { count } = await transaction.apiKey.updateMany({
      where: { id: apiKeyId, revokedAt: null },
      data: { revokedAt: clock.now(), revokedById: actor.staffId },
    });
    if (count === 0) {
      const isKnown = (await transaction.apiKey.count({ where: { id: apiKeyId } })) > 0;
      throw new AppError(isKnown ? "already_done" : "not_found");
    }
    const subject = { subjectType: "api_key", subjectId: apiKeyId };
    await recordAudit(transaction, actor, { action: "api_key.revoke", ...subject });
  });
}
