import { timingSafeEqual } from "node:crypto";
import { apiScopes, type MachineActor } from "@worth/contracts";
import type { KeyedDeps } from "../deps.ts";
import { prefixOf } from "./api-key-text.ts";

type Deps = Pick<KeyedDeps, "database" | "clock" | "cipher">;

/**
 * The actor behind a key; null when there is no such key or it was revoked. Keys are compared as hashes and whole, so
 * that the time it takes tells nothing about how much of one was right.
 */
export async function findMachine(
  { database, cipher }: Pick<Deps, "database" | "cipher">,
  key: string,
): Promise<MachineActor | null> {
  const prefix = prefixOf(key);
  if (prefix === null) return null;
  const known = await database.apiKey.findUnique({ where: { prefix } });
  const given = Buffer.from(cipher.hash(key));
  const kept = Buffer.from(known?.secretHash ?? cipher.hash(prefix));
  const isRight = timingSafeEqual(given, kept);
  if (!known || !isRight || known.revokedAt) return null;
  const scopes = apiScopes.filter((scope) => known.scopes.includes(scope));
  return { kind: "machine", apiKeyId: known.id, staffId: known.staffId, scopes };
}

/** Notes that a key is in use: the day alone, and once a day. */
export async function noteKeyUse(
  { database, clock }: Pick<Deps, "database" | "clock">,
  { apiKeyId }: MachineActor,
): Promise<void> {
  const today = new Date(`${clock.now().toISOString().slice(0, 10)}T00:00:00Z`);
  await database.apiKey.updateMany({
    where: { id: apiKeyId, OR: [{ lastUsedOn: null }, { lastUsedOn: { lt: today } }] },
    data: { lastUsedOn: today },
  });
}
