import { randomUUID } from "node:crypto";
import { redeemPerk, refreshEveryTier } from "@worth/domain";
import type { Database } from "@worth/db";
import { seedJobs } from "../../seed-jobs.ts";
import { guideName } from "./catalogue.ts";

const hourMs = 3_600_000;

/** Everybody gets the tier they reached, and one member chose a perk that waits to be handed out. */
export async function choosePerks(database: Database, now: Date): Promise<void> {
  const clock = { now: () => now };
  const nothing = () => {
    throw new Error("Nobody is told anything while the demo is filled in.");
  };
  const cipher = { encrypt: nothing, decrypt: nothing, hash: nothing };
  await refreshEveryTier({ database, clock, jobs: seedJobs, cipher, portalUrl: "" });
  const guide = await database.perk.findFirstOrThrow({ where: { name: guideName } });
  const chooser = await database.ledgerAccount.findFirstOrThrow({
    where: {
      kind: "member_credit",
      unit: guide.unit,
      balance: { gte: guide.price },
      customer: { member: { isNot: null }, displayName: { not: "Mary Sample" } },
    },
    orderBy: [{ balance: "desc" }, { customer: { displayName: "asc" } }],
    select: { customer: { select: { id: true } } },
  });
  const customerId = chooser.customer?.id ?? "";
  await redeemPerk(
    { database, jobs: seedJobs, clock: { now: () => new Date(now.getTime() - 30 * hourMs) } },
    { kind: "member", userId: customerId, customerId },
    { perkId: guide.id, unit: guide.unit, price: guide.price, requestKey: randomUUID() },
  );
}
