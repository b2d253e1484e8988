import { idPrefixes, type ActSubjectOutput, type LedgerCauseOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { findSubjects } from "../../acts/find-subjects.ts";

export type Cause = {
  output: LedgerCauseOutput;
  /** When what is on hold for it can be had. */
  holdUntil: Date | null;
};

/**
 * What ledger lines were for, by the id of their cause; of points that ended, what they had been earned by. `nameOf`
 * says how much of another person's name the reader may see.
 */
export async function findCauses(
  reader: Reader,
  causeIds: readonly string[],
  nameOf: (displayName: string) => string,
): Promise<Map<string, Cause>> {
  const lots = await reader.pointLot.findMany({
    where: { id: { in: [...causeIds] } },
    select: { id: true, origin: { select: { causeId: true } } },
  });
  const ids = [...new Set([...causeIds, ...lots.map(({ origin }) => origin.causeId)])];
  const [rewards, perks, payouts] = await Promise.all([
    findRewards(reader, ids, nameOf),
    findPerks(reader, ids),
    findPayouts(reader, ids),
  ]);
  const causes = new Map([...rewards, ...perks, ...payouts, ...findMerges(ids)]);
  for (const { id, origin } of lots) {
    const cause = causes.get(origin.causeId);
    if (cause) causes.set(id, cause);
  }
  return causes;
}

type Found = [causeId: string, cause: Cause];

async function findRewards(
  reader: Reader,
  ids: string[],
  nameOf: (displayName: string) => string,
): Promise<Found[]> {
  const person = { select: { displayName: true } };
  const rewards = await reader.reward.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      side: true,
      trigger: true,
      holdUntil: true,
      decision: { select: { eventId: true } },
      referral: { select: { id: true, referrer: person, referee: person } },
    },
  });
  const subjects = await findEventSubjects(
    reader,
    rewards.flatMap(({ decision }) => decision?.eventId ?? []),
  );
  return rewards.map(({ id, side, trigger, holdUntil, decision, referral }) => {
    if (!referral) {
      const subject = subjects.get(subjectIdOf(decision?.eventId)) ?? null;
      return [id, { output: { kind: "act", trigger, subject }, holdUntil }];
    }
    const other = side === "referrer" ? referral.referee : referral.referrer;
    const name = nameOf(other.displayName);
    const output = { kind: "referral", referralId: referral.id, name, side } as const;
    return [id, { output, holdUntil }];
  });
}

/** What an event was about: the second part of its id, however often a cap was lifted for it. */
const subjectIdOf = (eventId = ""): string => eventId.split(":")[1] ?? "";

async function findEventSubjects(
  reader: Reader,
  eventIds: readonly string[],
): Promise<Map<string, ActSubjectOutput>> {
  const ids = eventIds.map(subjectIdOf);
  const subjects = await findSubjects(reader, ids.filter(isIdOf("act")));
  for (const mentionId of ids.filter(isIdOf("mention")))
    subjects.set(mentionId, { kind: "mention", mentionId });
  for (const loggedActId of ids.filter(isIdOf("loggedAct")))
    subjects.set(loggedActId, { kind: "logged_act", loggedActId });
  return subjects;
}

const findMerges = (ids: readonly string[]): Found[] =>
  ids.filter(isIdOf("identityMerge")).map((id) => [id, { output: { kind: "merge" }, holdUntil: null }]);

const isIdOf =
  (thing: keyof typeof idPrefixes) =>
  (id: string): boolean =>
    id.startsWith(`${idPrefixes[thing]}_`);

async function findPerks(reader: Reader, ids: string[]): Promise<Found[]> {
  const redemptions = await reader.redemption.findMany({
    where: { id: { in: ids } },
    select: { id: true, perk: { select: { id: true, name: true } } },
  });
  return redemptions.map(({ id, perk }) => [
    id,
    { output: { kind: "perk", perkId: perk.id, name: perk.name }, holdUntil: null },
  ]);
}

async function findPayouts(reader: Reader, ids: string[]): Promise<Found[]> {
  const payouts = await reader.payout.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return payouts.map(({ id }) => [id, { output: { kind: "payout", payoutId: id }, holdUntil: null }]);
}
