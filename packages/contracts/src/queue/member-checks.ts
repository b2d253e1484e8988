import { z } from "zod";
import { instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { declineReasons, queueKinds } from "./queue-kinds.ts";

/**
 * What we check, or checked, before a member gets a reward. It never says what gave rise to it: that would teach how to
 * get past it, or tell about somebody else.
 */
export const memberCheckOutput = z.strictObject({
  id: idSchema("queueItem"),
  kind: z.enum(queueKinds),
  state: z.enum(["waiting", "approved", "declined"]),
  reason: z.enum(declineReasons).nullable(),
  /** The member's own referral, to show it beside; null where they are the friend, or there is none. */
  referralId: idSchema("referral").nullable(),
  friendFirstName: z.string().nullable(),
  /** Since when we check, or when we decided. */
  at: instantSchema,
});
export type MemberCheckOutput = z.infer<typeof memberCheckOutput>;

export const listMemberChecksOutput = z.strictObject({ checks: z.array(memberCheckOutput) });
export type ListMemberChecksOutput = z.infer<typeof listMemberChecksOutput>;
