import { policyBodySchema, type PolicyBody, type StaffActor } from "@worth/contracts";
import { getPolicy, savePolicy } from "@worth/domain";
import { createStaff } from "@worth/factories";
import { createWorld } from "../../world/create-world.ts";

/** A programme under its first policy, with two people who may change it. */
export async function createPolicyWorld() {
  const world = await createWorld();
  const editor = async (name: string): Promise<StaffActor> => {
    const { staffId } = await createStaff(world.database, { role: "manager", name });
    return { kind: "staff", staffId, role: "manager" };
  };
  const [ada, ben] = [await editor("Ada Policy"), await editor("Ben Policy")];
  const current = async () => (await getPolicy(world.deps, ada, { page: 1 })).current;
  const draft = async (changes: Partial<PolicyBody>): Promise<PolicyBody> =>
    policyBodySchema.parse({ ...(await current()).body, ...changes });
  const save = async (actor: StaffActor, baseVersion: number, changes: Partial<PolicyBody>) =>
    savePolicy(world.deps, actor, { baseVersion, body: await draft(changes) });
  /** The run under way ends without a result, as if its last worker had given up. */
  const endRun = () =>
    world.database.valuationRun.updateMany({
      where: { state: "running" },
      data: { state: "failed", error: "Ended by a test.", finishedAt: new Date() },
    });
  return { ...world, ada, ben, current, draft, save, endRun };
}
