import type { MergePreviewOutput, MergeSideOutput, PreviewMergeInput, StaffActor } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { resolvePair } from "./merging/lock-two-people.ts";
import { findMergeRefusal } from "./merging/merge-refusal.ts";
import { planMerge } from "./merging/plan-merge.ts";
import { readTwoPeople, type TwoPeople } from "./merging/two-people.ts";
import { findParent } from "../referrals/find-parent.ts";
import { namesOf } from "./names-of.ts";

/** Two customers side by side, and what follows if staff say they are one person. Nothing is written. */
export async function previewMerge(
  { database }: Deps,
  _actor: StaffActor,
  asked: PreviewMergeInput,
): Promise<MergePreviewOutput> {
  const pair = await resolvePair(database, asked);
  const { reportingCurrency } = await getProgrammeRow(database);
  const people = await readTwoPeople(database, pair.fromId, pair.intoId);
  const refusal = await findMergeRefusal(database, pair);
  const plan = refusal ? null : await planMerge(database, people);
  const names = await namesOf(
    database,
    (plan?.stopped ?? []).flatMap(({ referrerId, refereeId }) => [referrerId, refereeId]),
  );
  return {
    currency: reportingCurrency,
    from: await readSide(database, people, pair.fromId),
    into: await readSide(database, people, pair.intoId),
    refusal,
    referrer: plan?.parent ? await personOf(database, plan.parent.referrerId) : null,
    stopped: (plan?.stopped ?? []).map(({ reason, referrerId, refereeId }) => ({
      reason,
      referrerName: names.get(referrerId) ?? "",
      refereeName: names.get(refereeId) ?? "",
    })),
  };
}

async function personOf(reader: Reader, id: string) {
  return reader.customer.findUnique({ where: { id }, select: { id: true, displayName: true } });
}

async function readSide(reader: Reader, people: TwoPeople, customerId: string): Promise<MergeSideOutput> {
  const generation = await currentGeneration(reader);
  const { id, displayName, company, sentiment, member, identities, valueSnapshots } =
    await reader.customer.findUniqueOrThrow({
      where: { id: customerId },
      include: {
        company: { select: { id: true, name: true } },
        member: { select: { joinedAt: true } },
        identities: { where: { kind: "email" }, orderBy: { createdAt: "asc" }, select: { value: true } },
        valueSnapshots: { where: { generation } },
      },
    });
  const [snapshot] = valueSnapshots;
  const parent = await findParent(reader, people, customerId);
  return {
    id,
    displayName,
    company,
    sentiment,
    emails: identities.map(({ value }) => value),
    joinedAt: member?.joinedAt.toISOString() ?? null,
    referrer: parent && (await personOf(reader, parent.referrerId)),
    broughtCount: snapshot?.broughtCount ?? 0,
    purchaseCount: snapshot?.purchaseCount ?? 0,
    firstPurchaseAt: snapshot?.firstPurchaseAt?.toISOString() ?? null,
    lastPurchaseAt: snapshot?.lastPurchaseAt?.toISOString() ?? null,
    ownMinor: snapshot?.ownMinor ?? 0,
    headlineMinor: snapshot?.headlineMinor ?? 0,
  };
}
