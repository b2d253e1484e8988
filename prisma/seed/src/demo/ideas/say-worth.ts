import type { Database } from "@worth/db";
import { sayWorth, voteOnBehalf } from "@worth/domain";
import { seedJobs } from "../../seed-jobs.ts";

/** What supporters of the idea most are for would pay for it in a year, and two who told staff that they are for it. */
export async function sayWhatItIsWorth(database: Database, now: Date): Promise<void> {
  const deps = { database, jobs: seedJobs, clock: { now: () => now } };
  const votes = await database.ideaVote.groupBy({
    by: ["ideaId"],
    where: {
      idea: { mergedIntoId: null, state: "published", status: { stage: { notIn: ["shipped", "declined"] } } },
    },
    _count: true,
    orderBy: { _count: { ideaId: "desc" } },
    take: 1,
  });
  const ideaId = votes[0]?.ideaId ?? "";
  const supporters = await database.member.findMany({
    where: { customer: { ideaVotes: { some: { ideaId } } } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    take: 6,
    select: { customerId: true, userId: true },
  });
  for (const [index, member] of supporters.entries())
    await sayWorth(deps, { kind: "member", ...member }, { ideaId, worthMinor: 20_00 + index * 15_00 });
  const manager = await database.staffUser.findFirstOrThrow({ where: { role: "manager" } });
  const staff = { kind: "staff", staffId: manager.id, role: manager.role } as const;
  const told = await database.customerIdentity.findMany({
    where: { kind: "email", customer: { member: null, mergedIntoId: null, ideaVotes: { none: {} } } },
    orderBy: { value: "asc" },
    take: 2,
    select: { value: true },
  });
  for (const { value: customer } of told) await voteOnBehalf(deps, staff, { ideaId, customer, isFor: true });
}
