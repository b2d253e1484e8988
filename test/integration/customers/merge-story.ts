import { mergeCustomers, refreshValues } from "@worth/domain";
import { createCustomer, createStaff } from "@worth/factories";
import { createWorld, type World } from "../../world/create-world.ts";
import { drainJobs } from "../../world/drain-jobs.ts";

/** A world with a member of staff who can put customers together and have their values follow. */
export async function startMerging(world?: World) {
  const merging = world ?? (await createWorld());
  const { staffId } = await createStaff(merging.database);
  const actor = { kind: "staff", staffId, role: "owner" } as const;
  const merge = async (fromId: string, intoId: string) => {
    const merged = await mergeCustomers(merging.deps, actor, { fromId, intoId, note: "Same phone number." });
    await drainJobs(merging.url, { "value.refresh": (data) => refreshValues(merging.deps, data) });
    return merged;
  };
  const createPeople = async (count: number) => {
    const people = await Promise.all(Array.from({ length: count }, () => createCustomer(merging.database)));
    return people.map(({ customerId }) => customerId);
  };
  return { ...merging, world: merging, actor, merge, createPeople };
}
