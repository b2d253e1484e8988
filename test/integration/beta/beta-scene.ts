import type { CreateBetaTestInput, MemberActor, StaffActor } from "@worth/contracts";
import { createBetaTest } from "@worth/domain";
import { createBetaGroup, createMember, createStaff } from "@worth/factories";
import { createWorld } from "../../world/create-world.ts";
import { actorOf } from "../ideas/idea-scene.ts";

const dayMs = 86_400_000;

/** A group with Mary in it, Otto outside, and a manager among the staff. */
export async function openBeta({ capacity = 10 }: { capacity?: number } = {}) {
  const opened = await createWorld();
  const { database, deps, clock } = opened;
  const mary = actorOf(
    await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" }),
  );
  const otto = actorOf(
    await createMember(database, { displayName: "Otto Other", email: "otto@example.com" }),
  );
  const { staffId } = await createStaff(database, { role: "manager", name: "Sam Staff" });
  const staff: StaffActor = { kind: "staff", staffId, role: "manager" };
  const { groupId } = await createBetaGroup(database, { capacity, joinedIds: [mary.customerId] });
  const inDays = (days: number) => new Date(clock.now().getTime() + days * dayMs).toISOString();
  const openTest = async (more: Partial<CreateBetaTestInput> = {}) =>
    createBetaTest(deps, staff, {
      groupId,
      name: "The new map",
      about: "Open the map.",
      kind: "touchpoint",
      opensAt: inDays(-1),
      closesAt: inDays(7),
      tasks: ["Plan a walk", "Share it"],
      questions: [
        { kind: "choice", label: "Which map?", choices: ["Road", "Trail"] },
        { kind: "text", label: "What is missing?", choices: [] },
      ],
      ...more,
    });
  return { ...opened, mary, otto, staff, groupId, inDays, openTest };
}

export const joinAs = (groupId: string) => ({ groupId, consentVersion: 1, hasAgreed: true });

/** So many more members. */
export async function createMembers(
  database: Parameters<typeof createMember>[0],
  count: number,
): Promise<MemberActor[]> {
  const members = [];
  for (let index = 0; index < count; index += 1)
    members.push(actorOf(await createMember(database, { email: `member-${index}@example.com` })));
  return members;
}
