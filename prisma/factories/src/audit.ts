import { createId } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type AuditOverrides = {
  staffId?: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
  recordedAt?: Date;
};

export function buildAudit(overrides: AuditOverrides): Built<{ entryId: string }> {
  const { staffId = null, action, subjectType, subjectId, before, after, recordedAt = longAgo } = overrides;
  const entryId = createId("audit");
  return {
    ids: { entryId },
    rows: {
      auditEntry: [{ id: entryId, staffId, action, subjectType, subjectId, recordedAt }],
      auditDetail: [{ entryId, ...(before && { before }), ...(after && { after }) }],
    },
  };
}

export const createAudit = inserting(buildAudit);
