import type { Database } from "@worth/db";
import { joinBetaGroup } from "@worth/domain";
import { createBetaGroup } from "@worth/factories";
import { seedJobs } from "../../seed-jobs.ts";

const places = 3;
const waiting = 2;

/** A group whose places are taken, with two who wait for one. */
export async function addFullGroup(
  database: Database,
  { members, now }: { members: readonly { customerId: string; userId: string }[]; now: Date },
): Promise<void> {
  const deps = { database, jobs: seedJobs, clock: { now: () => now } };
  const { groupId } = await createBetaGroup(database, {
    name: "Night walks with headlamps",
    capacity: places,
  });
  for (const member of members.slice(0, places + waiting))
    await joinBetaGroup(deps, { kind: "member", ...member }, { groupId, consentVersion: 1, hasAgreed: true });
}
