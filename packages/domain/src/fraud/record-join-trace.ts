import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { Cipher } from "../ports/cipher.ts";

/** Where a request came from. */
export type CameFrom = { address: string; agent: string };

/** Remembers for a while where somebody joined from, as hashes nobody can read back. */
export async function recordJoinTrace(
  transaction: Transaction,
  { hash }: Pick<Cipher, "hash">,
  { customerId, cameFrom, now }: { customerId: string; cameFrom: CameFrom; now: Date },
): Promise<void> {
  await transaction.joinTrace.create({
    data: {
      id: createId("joinTrace"),
      customerId,
      addressHash: hash(`address:${cameFrom.address}`),
      agentHash: hash(`agent:${cameFrom.agent}`),
      occurredAt: now,
    },
  });
}
