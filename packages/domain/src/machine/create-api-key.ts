import {
  createId,
  type CreateApiKeyInput,
  type CreatedApiKeyOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { KeyedDeps } from "../deps.ts";
import { inventApiKey } from "./api-key-text.ts";

/** Makes a key for a machine. Its text leaves here once: what stays is its beginning and a keyed hash. */
export async function createApiKey(
  { database, clock, cipher }: KeyedDeps,
  actor: StaffActor,
  { name, scopes }: CreateApiKeyInput,
): Promise<CreatedApiKeyOutput> {
  const { prefix, key } = inventApiKey();
  const id = createId("apiKey");
  const { staffId } = actor;
  await inTransaction(database, async (transaction) => {
    await transaction.apiKey.create({
      data: { id, name, prefix, secretHash: cipher.hash(key), scopes, staffId, createdAt: clock.now() },
    });
    await recordAudit(transaction, actor, {
      action: "api_key.create",
      subjectType: "api_key",
      subjectId: id,
      after: { name, prefix, scopes },
    });
  });
  return { apiKeyId: id, key };
}
