import type { ShareCauseOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { ValueLine } from "@worth/scoring";

/** Why somebody has a share of a purchase: what they said or thought of, or the referral with its page. */
export async function describeCauses(
  reader: Reader,
  lines: readonly ValueLine[],
  buyerId: string,
): Promise<(line: ValueLine) => ShareCauseOutput> {
  const causeIds = [...new Set(lines.flatMap(({ causeId }) => causeId ?? []))];
  const [acts, attributions] = await Promise.all([
    reader.act.findMany({
      where: { id: { in: causeIds } },
      select: { id: true, occurredAt: true, text: { select: { title: true } } },
    }),
    reader.attribution.findMany({
      where: { id: { in: causeIds } },
      select: { id: true, refereeId: true, referrerId: true },
    }),
  ]);
  const referrals = await reader.referral.findMany({
    where: { refereeId: { in: attributions.map(({ refereeId }) => refereeId) }, state: { not: "refused" } },
    select: { id: true, refereeId: true, referrerId: true },
  });
  const actById = new Map(acts.map((act) => [act.id, act]));
  const referralIdOf = (attributionId: string | undefined): string | null => {
    const attribution = attributions.find(({ id }) => id === attributionId);
    const referral = referrals.find(
      ({ refereeId, referrerId }) =>
        refereeId === attribution?.refereeId && referrerId === attribution.referrerId,
    );
    return referral?.id ?? null;
  };
  return ({ part, customerId, causeId }) => {
    if (part === "referral") return { kind: "referral", referralId: referralIdOf(causeId) };
    const act = causeId === undefined ? undefined : actById.get(causeId);
    const title = act?.text?.title ?? null;
    if (part === "innovation") return { kind: "idea", title };
    if (part === "influence" && act) return { kind: "act", title, at: act.occurredAt.toISOString() };
    return customerId === buyerId ? { kind: "bought" } : { kind: "referral", referralId: null };
  };
}
