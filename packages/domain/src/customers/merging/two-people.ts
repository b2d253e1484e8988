import type { Reader } from "@worth/db";
import { findParent } from "../../referrals/find-parent.ts";
import { loadMergedCustomers, type MergedCustomers } from "../../value/merged-customers.ts";

/** Past every fact there is. */
const endOfTime = new Date(8.64e15);

/** No chain is longer; a circle in old facts ends here too. */
const mostSteps = 1_000;

/** Two customers about to be one, among everybody as they are known today. */
export type TwoPeople = MergedCustomers & {
  fromId: string;
  intoId: string;
  /** The customer an id will stand for: those two are `intoId`. */
  become: (customerId: string) => string;
};

export async function readTwoPeople(reader: Reader, fromId: string, intoId: string): Promise<TwoPeople> {
  const { resolve, aliases } = await loadMergedCustomers(reader, endOfTime);
  const become = (customerId: string): string => {
    const known = resolve(customerId);
    return known === fromId ? intoId : known;
  };
  return { fromId, intoId, resolve, become, aliases };
}

/** Why a referrer cannot be the one who brought the two once they are one; null when they can. */
export async function findObstacle(
  reader: Reader,
  people: TwoPeople,
  referrerId: string,
): Promise<"self_referral" | "referral_circle" | null> {
  if (people.become(referrerId) === people.intoId) return "self_referral";
  let current = people.become(referrerId);
  for (let step = 0; step < mostSteps; step += 1) {
    const parent = await findParent(reader, people, current);
    if (!parent) return null;
    current = people.become(parent.referrerId);
    if (current === people.intoId) return "referral_circle";
  }
  return "referral_circle";
}
