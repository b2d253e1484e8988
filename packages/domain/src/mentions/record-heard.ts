import { createId, heardWordsSchema } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Jobs } from "../ports/jobs.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { findNamed } from "./find-named.ts";

type Answer = {
  /** Who was asked. */
  customerId: string;
  source: "join" | "checkout";
  words: string;
  occurredAt: Date;
};

/**
 * Keeps what somebody says of how they heard about us; one answer a place. A code or a link names a member for certain
 * and is a touch at once; a name waits for staff. It is never a reason to refuse anything: words nobody can read are
 * none.
 */
export async function recordHeard(
  transaction: Transaction,
  { jobs }: { jobs: Jobs },
  { customerId, source, words: typed, occurredAt }: Answer,
): Promise<void> {
  const words = heardWordsSchema.safeParse(typed);
  if (!words.success) return;
  await lockKey(transaction, "heard", customerId);
  if (await transaction.heardAnswer.findUnique({ where: { customerId_source: { customerId, source } } }))
    return;
  const namedId = await findNamed(transaction, words.data);
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
  if (namedId !== null)
    await settleHeard(
      transaction,
      { jobs },
      { id, namedId, customerId, staffId: null, occurredAt, now: occurredAt },
    );
}

type Settled = {
  id: string;
  /** Null for nobody we know. */
  namedId: string | null;
  customerId: string;
  staffId: string | null;
  occurredAt: Date;
  now: Date;
};

/** Who was named is certain: being named is an act of theirs, and a touch. Naming oneself names nobody. */
export async function settleHeard(
  transaction: Transaction,
  { jobs }: { jobs: Jobs },
  { id, namedId, customerId, staffId, occurredAt, now }: Settled,
): Promise<void> {
  const aliases = await listAliases(transaction, customerId);
  if (namedId === null || aliases.includes(namedId)) {
    await transaction.heardAnswer.update({
      where: { id },
      data: { state: "nobody", staffId, decidedAt: now },
    });
    return;
  }
  const actId = createId("act");
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
}
