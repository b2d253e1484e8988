import {
  AppError,
  type MentionInput,
  type MentionOutput,
  type ProofDeclineReason,
  type StaffActor,
} from "@worth/contracts";
import { countTouches } from "../acts/count-touches.ts";
import { readPending } from "../acts/read-pending.ts";
import type { Deps } from "../deps.ts";
import { actsOf, mentionInclude, toMentionRow } from "./list-mentions.ts";

/** A mention as staff read it before they decide, and after. @throws AppError not_found */
export async function getMention(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { mentionId }: MentionInput,
): Promise<MentionOutput> {
  const mention = await database.mention.findUnique({
    where: { id: mentionId },
    include: mentionInclude,
  });
  if (!mention) throw new AppError("not_found");
  const { text, page, reason, staffId, decidedAt } = mention;
  const staff = staffId === null ? null : await database.staffUser.findUnique({ where: { id: staffId } });
  return {
    ...toMentionRow(mention, await countTouches(database, actsOf([mention]))),
    author: text?.author ?? "",
    note: text?.note ?? "",
    page,
    reason: reason as ProofDeclineReason | null,
    enteredBy: staff?.name ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    pending: await readPending(database, mentionId),
  };
}
