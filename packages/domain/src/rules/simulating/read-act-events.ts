import type { Transaction } from "@worth/db";
import type { RewardTrigger } from "@worth/scoring";
import { loadMergedCustomers } from "../../value/merged-customers.ts";
import { anniversariesBetween } from "../../rewards/anniversaries.ts";
import type { RewardHappening } from "../../rewards/reward-happening.ts";
import { anniversariesAbout } from "./narrow-window.ts";
import type { SimulatedWindow } from "./simulated-window.ts";

type Done = { id: string; customerId: string; occurredAt: Date; actTypeId?: string; campaignId?: string };

/** What members did themselves in the window that would have set off a rule of this trigger. */
export async function readActEvents(
  transaction: Transaction,
  trigger: Exclude<RewardTrigger, "referral_qualified">,
  window: SimulatedWindow,
): Promise<RewardHappening[]> {
  const people = await loadMergedCustomers(transaction, window.until);
  const done = await readDone(transaction, trigger, window);
  return done.map(({ id, customerId, occurredAt, actTypeId = null, campaignId = null }) => ({
    id: `${trigger}:${id}`,
    trigger,
    occurredAt,
    parties: { actor: people.resolve(customerId) },
    actTypeId,
    campaignId,
  }));
}

async function readDone(
  transaction: Transaction,
  trigger: Exclude<RewardTrigger, "referral_qualified">,
  window: SimulatedWindow,
): Promise<Done[]> {
  const { from, until } = window;
  const occurredAt = { gte: from, lt: until };
  const columns = { id: true, customerId: true, occurredAt: true } as const;
  switch (trigger) {
    case "review_submitted":
      return transaction.act.findMany({ where: { kind: "review", occurredAt }, select: columns });
    case "mention_approved":
      return readEntered(
        await transaction.mention.findMany({ where: { state: "approved", createdAt: occurredAt } }),
      );
    case "act_approved":
      return readEntered(
        await transaction.loggedAct.findMany({ where: { state: "approved", createdAt: occurredAt } }),
      );
    case "feedback_given": {
      const acts = await transaction.act.findMany({
        // Praise is made of feedback, and was not given twice.
        where: { kind: "feedback", praise: { is: null }, occurredAt },
        select: columns,
      });
      const answers = await transaction.surveyAnswer.findMany({ where: { occurredAt }, select: columns });
      return [...acts, ...answers];
    }
    case "idea_shipped": {
      const shipped = await transaction.shippedIdea.findMany({
        where: { occurredAt },
        select: { actId: true, occurredAt: true, act: { select: { customerId: true } } },
      });
      return shipped.map((idea) => ({
        id: idea.actId,
        customerId: idea.act.customerId,
        occurredAt: idea.occurredAt,
      }));
    }
    case "anniversary": {
      const members = await transaction.$queryRaw<{ customerId: string; joinedAt: Date }[]>`
        SELECT DISTINCT "customerId", "joinedAt" FROM (${anniversariesAbout(window)}) AS year`;
      return members.flatMap(({ customerId, joinedAt }) =>
        anniversariesBetween(joinedAt, { from, until }).map(({ at, years }) => ({
          id: `${customerId}:${years}`,
          customerId,
          occurredAt: at,
        })),
      );
    }
    case "mission_step_done": {
      const steps = await transaction.missionStepDone.findMany({
        where: { occurredAt, step: { kind: { not: "refer" } } },
        include: { step: { select: { campaignId: true } } },
      });
      return steps.map(({ stepId, customerId, occurredAt: at, step }) => ({
        id: `${stepId}:${customerId}`,
        customerId,
        occurredAt: at,
        campaignId: step.campaignId,
      }));
    }
  }
}

type Entered = { id: string; customerId: string; createdAt: Date; typeId?: string };

/** What somebody entered counts from when they did, not from when they say it happened. */
const readEntered = (rows: readonly Entered[]): Done[] =>
  rows.map(({ id, customerId, createdAt, typeId }) => ({
    id,
    customerId,
    occurredAt: createdAt,
    ...(typeId !== undefined && { actTypeId: typeId }),
  }));
