import { createId, heardWordsSchema, type HeardState } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Jobs } from "../ports/jobs.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { findNamed, type Named } from "./find-named.ts";

type Answer = {
  /** Who was asked. */
  customerId: string;
  source: "join" | "checkout";
  words: string;
  /** Whom it names for certain, where somebody looked already. */
  named?: Named | null;
  occurredAt: Date;
};

/**
 * Keeps what somebody says of how they heard about us; one answer a place. A code or a link names a member for certain
 * and is a touch at once; a name waits for staff. It is never a reason to refuse anything: words nobody can read are
 * none.
 * @returns what became of it; `known` for a second answer, which changes nothing
 */
export async function recordHeard(
  transaction: Transaction,
  { jobs }: { jobs: Jobs },
  { customerId, source, words: typed, named: found, occurredAt }: Answer,
): Promise<HeardState> {
  const words = heardWordsSchema.safeParse(typed);
  if (!words.success) return "nobody";
  await lockKey(transaction, "heard", customerId);
  if (await transaction.heardAnswer.findUnique({ where: { customerId_source: { customerId, source } } }))
    return "known";
  const named = found === undefined ? await findNamed(transaction, words.data) : found;
  const id = createId("heardAnswer");
  await transaction.heardAnswer.create({
    data: {
      id,
      customerId,
      source,
      state: "waiting",
      occurredAt,
      text: { create: { words: words.data } },
    },
  });
  if (named === null) return "waiting";
  return settleHeard(
    transaction,
    { jobs },
    { id, ...named, customerId, staffId: null, occurredAt, now: occurredAt },
  );
}

type Settled = {
  id: string;
  /** Null for nobody we know. */
  namedId: string | null;
  /** The act of theirs that was named; null for a new one, of being named. */
  actId: string | null;
  customerId: string;
  staffId: string | null;
  occurredAt: Date;
  now: Date;
};

/** Who was named is certain: a touch of what they did, or of being named, which is an act too. Naming oneself names nobody. */
export async function settleHeard(
  transaction: Transaction,
  { jobs }: { jobs: Jobs },
  { id, namedId, actId: knownActId, customerId, staffId, occurredAt, now }: Settled,
): Promise<"confirmed" | "nobody"> {
  const aliases = await listAliases(transaction, customerId);
  if (namedId === null || aliases.includes(namedId)) {
    await transaction.heardAnswer.update({
      where: { id },
      data: { state: "nobody", staffId, decidedAt: now },
    });
    return "nobody";
  }
  const actId = knownActId ?? createId("act");
  if (knownActId === null)
    await transaction.act.create({
      data: { id: actId, customerId: namedId, kind: "mention", role: "advocate", occurredAt },
    });
  await transaction.touch.create({
    data: { id: createId("touch"), actId, ownerId: namedId, customerId, kind: "heard_answer", occurredAt },
  });
  await transaction.heardAnswer.update({
    where: { id },
    data: { state: "confirmed", namedId, actId, staffId, decidedAt: now },
  });
  await requestRefresh(transaction, jobs, [customerId, namedId]);
  return "confirmed";
}
