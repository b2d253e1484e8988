import type { LeadStage } from "@worth/contracts";
import { buildAudit, buildLead } from "@worth/factories";
import type { Story } from "../story/story.ts";

type Move = { toStage: Exclude<LeadStage, "submitted">; daysAgo: number };

export type NewLead = {
  referrerId: string;
  companyName: string;
  contactName: string;
  contactEmail: string;
  need: string;
  submittedDaysAgo: number;
  /** What the reviewer on the team did with it, oldest first. */
  moves: readonly Move[];
  customerId?: string;
};

/** A lead with its history, and the audit entry every move by staff leaves. */
export function addLead(story: Story, lead: NewLead): string {
  const { submittedDaysAgo, moves, ...told } = lead;
  const staffId = story.staff.reviewer;
  const { leadId } = story.add(
    buildLead({
      ...told,
      submittedAt: story.daysAgo(submittedDaysAgo),
      moves: moves.map(({ toStage, daysAgo }) => ({ toStage, staffId, occurredAt: story.daysAgo(daysAgo) })),
    }),
  );
  moves.forEach(({ toStage, daysAgo }, index) => {
    story.add(
      buildAudit({
        staffId,
        action: "lead.move",
        subjectType: "lead",
        subjectId: leadId,
        before: { stage: moves[index - 1]?.toStage ?? "submitted" },
        after: { stage: toStage },
        recordedAt: story.daysAgo(daysAgo),
      }),
    );
  });
  return leadId;
}
