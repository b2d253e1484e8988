import {
  AppError,
  betaCriteriaSchema,
  type GetStaffBetaGroupInput,
  type ListStaffBetaGroupsInput,
  type ListStaffBetaGroupsOutput,
  type StaffActor,
  type StaffBetaGroupOutput,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { readMemberScores } from "./read-scores.ts";
import { testPhase } from "./test-phase.ts";

const pageSize = 50;

/** All groups, the newest first. */
export async function listStaffBetaGroups(
  { database }: Deps,
  _actor: StaffActor,
  { page }: ListStaffBetaGroupsInput,
): Promise<ListStaffBetaGroupsOutput> {
  const groups = await database.betaGroup.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return {
    rows: groups.map(({ id, name, capacity, joinedCount, waitingCount, closedAt }) => ({
      id,
      name,
      capacity,
      joinedCount,
      waitingCount,
      isClosed: closedAt !== null,
    })),
    total: await database.betaGroup.count(),
    page,
    pageSize,
  };
}

/** A group with its members, tests and questions, as staff see it. @throws AppError not_found */
export async function getStaffBetaGroup(
  { database, clock }: Deps,
  _actor: StaffActor,
  { groupId, page }: GetStaffBetaGroupInput,
): Promise<StaffBetaGroupOutput> {
  const group = await database.betaGroup.findUnique({
    where: { id: groupId },
    include: {
      consents: { orderBy: { version: "desc" }, take: 1 },
      tests: { orderBy: [{ opensAt: "desc" }, { id: "desc" }], take: 100 },
      consultations: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 100 },
    },
  });
  if (!group) throw new AppError("not_found");
  const now = clock.now();
  const { id, name, description, capacity, joinedCount, waitingCount, consents } = group;
  return {
    id,
    name,
    description,
    capacity,
    joinedCount,
    waitingCount,
    criteria: betaCriteriaSchema.parse(group.criteria),
    consent: { version: group.consentVersion, body: consents[0]?.body ?? "" },
    isClosed: group.closedAt !== null,
    members: await listMembers(database, { groupId, page, now }),
    tests: group.tests.map((test) => ({
      id: test.id,
      name: test.name,
      opensAt: test.opensAt.toISOString(),
      closesAt: test.closesAt.toISOString(),
      phase: testPhase(test, now),
      sentCount: test.sentCount,
    })),
    consultations: group.consultations.map((asked) => ({
      id: asked.id,
      question: asked.question,
      closesAt: asked.closesAt.toISOString(),
      phase: testPhase({ opensAt: asked.createdAt, closesAt: asked.closesAt }, now),
      hasOutcome: asked.outcome !== null,
      answerCount: asked.answerCount,
    })),
  };
}

/** Whoever has to do with a group: by their standing, and in the order they wait. */
async function listMembers(
  reader: Reader,
  { groupId, page, now }: { groupId: string; page: number; now: Date },
): Promise<StaffBetaGroupOutput["members"]> {
  const members = await reader.betaGroupMember.findMany({
    where: { groupId },
    orderBy: [{ state: "asc" }, { waitingSince: "asc" }, { customerId: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    include: { customer: { select: { id: true, displayName: true } } },
  });
  const joined = members.flatMap(({ state, customerId }) => (state === "joined" ? [customerId] : []));
  const scores = await readMemberScores(reader, { groupId, customerIds: joined, now });
  return {
    rows: members.map(({ customer, state, waitingSince, joinedAt, invitedAt }) => ({
      customer,
      state,
      score: scores.get(customer.id) ?? null,
      since: (waitingSince ?? joinedAt ?? invitedAt)?.toISOString() ?? null,
    })),
    total: await reader.betaGroupMember.count({ where: { groupId } }),
    page,
    pageSize,
  };
}
