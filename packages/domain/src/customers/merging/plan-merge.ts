import type { Reader } from "@worth/db";
import { findParent, type Parent } from "../../referrals/find-parent.ts";
import { findObstacle, type TwoPeople } from "./two-people.ts";

export type StoppedReferral = {
  referralId: string;
  referrerId: string;
  refereeId: string;
  reason: "self_referral" | "referral_circle" | "second_referrer";
};

/** What becomes of who brought the two: one referrer stays, everything that contradicts them stops. */
export type MergePlan = {
  /** Null when nobody brought them, or only they themselves. */
  parent: Parent | null;
  stopped: StoppedReferral[];
};

/**
 * Decides who brought the customer two people become. Somebody who was rewarded for it stays, else whoever brought the
 * one that goes on, else whoever brought the other; never the person themselves, or somebody they brought.
 */
export async function planMerge(reader: Reader, people: TwoPeople): Promise<MergePlan> {
  const { fromId, intoId } = people;
  const both = people.aliases([fromId, intoId]);
  const referrals = await reader.referral.findMany({
    where: { refereeId: { in: both }, state: { not: "refused" } },
    orderBy: { createdAt: "asc" },
    select: { id: true, referrerId: true, refereeId: true, state: true },
  });
  const parents = [await findParent(reader, people, intoId), await findParent(reader, people, fromId)].filter(
    (parent) => parent !== null,
  );
  const rewarded = new Set(
    referrals.filter(({ state }) => state === "rewarded").map(({ referrerId }) => people.become(referrerId)),
  );
  const isRewarded = ({ referrerId }: Parent) => rewarded.has(people.become(referrerId));
  const ranked = parents.toSorted((a, b) => Number(isRewarded(b)) - Number(isRewarded(a)));
  let parent: Parent | null = null;
  for (const candidate of ranked) {
    if (await findObstacle(reader, people, candidate.referrerId)) continue;
    parent = candidate;
    break;
  }
  const stopped: StoppedReferral[] = [];
  let kept = referrals.find(({ state }) => state === "rewarded")?.id;
  for (const { id, referrerId, refereeId, state } of referrals) {
    // What was granted stays granted: nobody is asked to give it back because two records were one person.
    if (state === "rewarded") continue;
    const obstacle = await findObstacle(reader, people, referrerId);
    const isOfParent = people.resolve(referrerId) === parent?.referrerId;
    if (!obstacle && isOfParent && kept === undefined) {
      kept = id;
      continue;
    }
    stopped.push({ referralId: id, referrerId, refereeId, reason: obstacle ?? "second_referrer" });
  }
  return { parent, stopped };
}
