import { createId, type LeadStage } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type LeadOverrides = {
  id?: string;
  referrerId: string;
  companyName?: string;
  contactName?: string;
  contactEmail?: string;
  need?: string;
  submittedAt?: Date;
  /** What staff did after it came in, oldest first; the last is its stage now. */
  moves?: readonly { toStage: Exclude<LeadStage, "submitted">; staffId: string; occurredAt: Date }[];
  /** The customer a won lead became. */
  customerId?: string;
};

export function buildLead(overrides: LeadOverrides): Built<{ leadId: string }> {
  const { id = createId("lead"), referrerId, submittedAt = longAgo, moves = [], customerId } = overrides;
  const { companyName = "Example Company", contactName = "Alex Example" } = overrides;
  const { contactEmail = `${id.replace("_", "-")}@example.com`, need = "Boots for a crew" } = overrides;
  const steps = [{ toStage: "submitted" as const, staffId: null, occurredAt: submittedAt }, ...moves];
  return {
    ids: { leadId: id },
    rows: {
      lead: [
        {
          id,
          referrerId,
          companyName,
          contactName,
          contactEmail,
          need,
          stage: steps.at(-1)?.toStage ?? "submitted",
          customerId: customerId ?? null,
          createdAt: submittedAt,
        },
      ],
      leadStageChange: steps.map(({ toStage, staffId, occurredAt }, index) => ({
        id: createId("leadStageChange"),
        leadId: id,
        fromStage: steps[index - 1]?.toStage ?? null,
        toStage,
        staffId,
        occurredAt,
        recordedAt: occurredAt,
      })),
    },
  };
}

export const createLead = inserting(buildLead);
