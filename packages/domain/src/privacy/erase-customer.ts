import { AppError, type EraseCustomerInput, type MemberActor, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey, sqlOf, type Reader } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { leaveEveryGroup } from "../beta/leave-group.ts";
import type { MailDeps } from "../deps.ts";
import type { Files } from "../ports/files.ts";
import { addToDoNotReturn } from "./do-not-return.ts";
import { erasablePlaces } from "./erasable-columns.ts";
import { findPerson, withPerson, type Person } from "./find-person.ts";
import { stopMails } from "./stop-mails.ts";
import { strikeNames } from "./strike-names.ts";

export type ErasingDeps = Omit<MailDeps, "adminUrl"> & { files: Files };

const timeoutMs = 120_000;

/**
 * Takes everything personal of a customer away, for good: who they are, what they wrote, what others wrote of them. What
 * happened stays as lines about nobody, so that the books and all values are what they were. What they were known by is
 * kept as keyed hashes, so that they are not taken in again.
 *
 * Their files go first: a row whose file is gone shows nothing, a file without its row would stay for ever.
 * @throws AppError not_found, already_done, payout_under_way while money is on its way to them
 */
export async function eraseCustomer(
  deps: ErasingDeps,
  actor: MemberActor | StaffActor,
  { customerId: askedId }: Pick<EraseCustomerInput, "customerId">,
): Promise<void> {
  const { database, clock, cipher, files } = deps;
  const customerId = await resolveCustomer(database, askedId);
  if (customerId === null) throw new AppError("not_found");
  const before = await findPerson(database, customerId);
  await refuseUnready(database, before);
  for (const key of await listFiles(sqlOf(database), before)) await files.remove(key);
  await inTransaction(
    database,
    async (transaction) => {
      await lockKey(transaction, "erasure", customerId);
      const person = await findPerson(transaction, customerId);
      await refuseUnready(transaction, person);
      await addToDoNotReturn(transaction, cipher, person.identities);
      await stopMails(transaction, cipher, person);
      await leaveEveryGroup(transaction, deps, person.ids);
      const sql = sqlOf(transaction);
      for (const { own } of erasablePlaces) if (own) await sql(...withPerson(person, own));
      await strikeNames(sql, person);
      const askedBy = actor.kind === "staff" ? "staff" : "member";
      const staffId = actor.kind === "staff" ? actor.staffId : null;
      await transaction.erasure.createMany({
        data: person.ids.map((id) => ({ customerId: id, askedBy, staffId, occurredAt: clock.now() })),
      });
      await recordAudit(transaction, actor, {
        action: "customer.erase",
        subjectType: "customer",
        subjectId: customerId,
        after: { askedBy },
      });
    },
    { timeoutMs },
  );
}

async function refuseUnready(reader: Reader, { ids }: Person): Promise<void> {
  if ((await reader.erasure.count({ where: { customerId: { in: ids } } })) > 0)
    throw new AppError("already_done");
  const underWay = { customerId: { in: ids }, state: { in: ["pending" as const, "sent" as const] } };
  if ((await reader.payout.count({ where: underWay })) > 0) throw new AppError("payout_under_way");
}

async function listFiles(sql: ReturnType<typeof sqlOf>, person: Person): Promise<string[]> {
  const keys: string[] = [];
  for (const { table, mine, hasFiles } of erasablePlaces) {
    if (!hasFiles || !mine) continue;
    const statement = `SELECT "storageKey" AS key FROM ${table}, person WHERE ${mine} AND "storageKey" IS NOT NULL`;
    keys.push(...(await sql<{ key: string }>(...withPerson(person, statement))).map(({ key }) => key));
  }
  return keys;
}
