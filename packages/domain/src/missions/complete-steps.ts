import type { MissionStepKind } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { campaignState } from "../campaigns/campaign-state.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";

/** What somebody did that may be a step of a mission. */
export type Doing = {
  customerId: string;
  kind: MissionStepKind;
  /** The kind of act, where it is one. */
  actTypeId?: string | null | undefined;
  /** The campaign whose link brought the friend; steps of other missions are not done by them. */
  campaignId?: string | null | undefined;
  occurredAt: Date;
};

export type CompletedStep = { stepId: string; campaignId: string };

/**
 * Writes down the steps that were done by this, each once a member under all their ids, and returns them. Friends count
 * for the campaign that brought them, whenever they buy; everything else while the campaign runs.
 */
export async function completeSteps(
  transaction: Transaction,
  { customerId, kind, actTypeId = null, campaignId = null, occurredAt }: Doing,
): Promise<CompletedStep[]> {
  if (kind === "refer" && campaignId === null) return [];
  const aliases = await listAliases(transaction, customerId);
  const open = await transaction.missionStep.findMany({
    where: {
      kind,
      ...(kind === "act" && { actTypeId }),
      ...(kind === "refer" && { campaignId: campaignId ?? "" }),
      done: { none: { customerId: { in: aliases } } },
    },
    include: { campaign: true },
    orderBy: { id: "asc" },
  });
  if (open.length === 0) return [];
  const { timeZone } = await getProgrammeRow(transaction);
  const due = open.filter(
    ({ campaign }) => kind === "refer" || campaignState(campaign, occurredAt, timeZone) === "running",
  );
  const completed: CompletedStep[] = [];
  for (const step of due) {
    const { count } = await transaction.missionStepDone.createMany({
      data: [{ stepId: step.id, customerId, occurredAt }],
      skipDuplicates: true,
    });
    if (count === 1) completed.push({ stepId: step.id, campaignId: step.campaignId });
  }
  return completed;
}
