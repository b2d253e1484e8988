import type { RefusalReason } from "@worth/contracts";
import { buildReferral } from "@worth/factories";
import type { Story } from "../story/story.ts";
import type { CrowdPerson } from "./crowd-person.ts";

const dayMs = 86_400_000;

/** Recommendations that did not count: people who were customers already, or had been brought by somebody else. */
export function addRefusals(story: Story, crowd: readonly CrowdPerson[]): void {
  const joined = crowd.filter(({ joinedAt }) => joinedAt !== null);
  const bought = joined.filter(({ depth, orders, joinedAt }) => {
    const first = orders[0];
    return depth === 0 && first && joinedAt && first.occurredAt < joinedAt;
  });
  const brought = joined.filter(({ depth }) => depth > 0);
  for (const person of bought.slice(-6)) refuse(story, crowd, person, "existing_customer", 0);
  for (const person of brought.slice(-60, -57)) refuse(story, crowd, person, "second_referrer", 5);
}

/** Claimed by an earlier member other than who brought them, `daysLater` after the person joined. */
function refuse(
  { add, random }: Story,
  crowd: readonly CrowdPerson[],
  { customerId: refereeId, joinedAt, referrerId }: CrowdPerson,
  reason: RefusalReason,
  daysLater: number,
): void {
  if (!joinedAt) return;
  const claimedAt = new Date(joinedAt.getTime() + daysLater * dayMs);
  const claimant = random.pick(
    crowd.filter(
      (person) => person.joinedAt && person.joinedAt < joinedAt && person.customerId !== referrerId,
    ),
  );
  add(
    buildReferral({
      referrerId: claimant.customerId,
      refereeId,
      source: "link",
      ...(claimant.codeId !== null && { codeId: claimant.codeId }),
      joinedAt: claimedAt,
      state: "refused",
      reason,
    }),
  );
}
