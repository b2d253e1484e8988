import { AppError, type BetaGroupInput, type BetaGroupOutput, type MemberActor } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { readGroupRows } from "./list-groups.ts";
import { readScores } from "./read-scores.ts";
import { testPhase } from "./test-phase.ts";

/** A group as a member sees it: what it does, once they joined. @throws AppError not_found, also for one not for them */
export async function getBetaGroup(
  { database, clock }: Deps,
  { customerId }: MemberActor,
  { groupId }: BetaGroupInput,
): Promise<BetaGroupOutput> {
  const now = clock.now();
  const aliases = await listAliases(database, customerId);
  const [row] = await readGroupRows(database, { customerId, aliases, groupId });
  if (!row) throw new AppError("not_found");
  const { consentVersion } = await database.betaGroup.findUniqueOrThrow({ where: { id: groupId } });
  const { body } = await database.betaGroupConsent.findUniqueOrThrow({
    where: { groupId_version: { groupId, version: consentVersion } },
  });
  const consent = { version: consentVersion, body };
  if (row.state !== "joined") return { ...row, consent, tests: [], consultations: [] };
  const seen = { groupId, aliases, now };
  return {
    ...row,
    consent,
    tests: await listTests(database, seen),
    consultations: await listConsultations(database, seen),
  };
}

type Seen = { groupId: string; aliases: readonly string[]; now: Date };
const mostShown = 100;

async function listTests(reader: Reader, { groupId, aliases, now }: Seen): Promise<BetaGroupOutput["tests"]> {
  const scores = await readScores(reader, { groupIds: [groupId], aliases, now });
  const own = { customerId: { in: [...aliases] }, sentAt: { not: null } };
  const tests = await reader.betaTest.findMany({
    where: { groupId },
    orderBy: [{ opensAt: "desc" }, { id: "desc" }],
    take: mostShown,
    include: { feedback: { where: own, select: { id: true } } },
  });
  return tests.map(({ id, name, kind, opensAt, closesAt, feedback }) => ({
    id,
    name,
    kind,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    phase: testPhase({ opensAt, closesAt }, now),
    isSent: feedback.length > 0,
    score: scores.get(id) ?? 0,
  }));
}

async function listConsultations(
  reader: Reader,
  { groupId, aliases, now }: Seen,
): Promise<BetaGroupOutput["consultations"]> {
  const asked = await reader.consultation.findMany({
    where: { groupId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostShown,
    include: { answers: { where: { customerId: { in: [...aliases] } }, select: { customerId: true } } },
  });
  return asked.map(({ id, question, createdAt, closesAt, answers, outcome }) => ({
    id,
    question,
    closesAt: closesAt.toISOString(),
    phase: testPhase({ opensAt: createdAt, closesAt }, now),
    isAnswered: answers.length > 0,
    hasOutcome: outcome !== null,
  }));
}
