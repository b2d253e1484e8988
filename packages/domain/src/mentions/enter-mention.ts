import {
  AppError,
  createId,
  type EnteredMentionOutput,
  type EnterMentionInput,
  type MachineActor,
  type MemberActor,
  type MentionKind,
  type MentionWordsInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { readDay } from "../acts/read-day.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { listAliases, resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import type { Jobs } from "../ports/jobs.ts";
import { openQueueItem } from "../queue/open-queue-item.ts";
import { normalizeLink } from "./normalize-link.ts";
import { proposeSentiment } from "./propose-sentiment.ts";

/** What can be said without leaving a page behind. */
const kindsWithoutPage: readonly MentionKind[] = ["talk", "reference_call", "newsletter"];
export const mayLackPage = (kind: MentionKind): boolean => kindsWithoutPage.includes(kind);

/**
 * A member tells of something they said elsewhere. It waits for a person; meanwhile the page is read.
 * @throws AppError mention_known for a page that was entered before, invalid_input without an address or ahead of time
 */
export async function enterMention(
  deps: Deps,
  { customerId }: MemberActor,
  words: MentionWordsInput,
): Promise<EnteredMentionOutput> {
  return inTransaction(deps.database, (transaction) =>
    addMention(transaction, deps, { ...words, customerId, staffId: null }),
  );
}

/** Staff enter what they saw a customer say. @throws AppError not_found, and as `enterMention` */
export async function enterMentionFor(
  deps: Deps,
  actor: StaffActor,
  input: EnterMentionInput,
): Promise<EnteredMentionOutput> {
  return inTransaction(deps.database, (transaction) => enterFor(transaction, deps, actor, input));
}

/** The same within the transaction of whoever answers for it. */
export async function enterFor(
  transaction: Transaction,
  deps: EnterDeps,
  actor: StaffActor | MachineActor,
  { customerId: askedId, ...words }: EnterMentionInput,
): Promise<EnteredMentionOutput> {
  const customerId = await resolveCustomer(transaction, askedId);
  if (customerId === null) throw new AppError("not_found");
  const entered = await addMention(transaction, deps, { ...words, customerId, staffId: actor.staffId });
  await recordAudit(transaction, actor, {
    action: "mention.enter",
    subjectType: "customer",
    subjectId: customerId,
    after: entered,
  });
  return entered;
}

type Entered = MentionWordsInput & { customerId: string; staffId: string | null };
type EnterDeps = { clock: Deps["clock"]; jobs: Jobs };

/** Writes down a mention for somebody to decide about; what was declined before is looked at anew. */
export async function addMention(
  transaction: Transaction,
  { clock, jobs }: EnterDeps,
  { customerId, staffId, kind, channel, url, note, audience, saidOn }: Entered,
): Promise<EnteredMentionOutput> {
  const now = clock.now();
  const occurredAt = readDay(saidOn, { now, field: "saidOn" });
  if (url === "" && !mayLackPage(kind)) throw new AppError("invalid_input", { fields: { url: "required" } });
  const normalizedUrl = url === "" ? null : normalizeLink(url);
  const declined = await findDeclined(transaction, { customerId, normalizedUrl });
  const mentionId = declined ?? createId("mention");
  const row = {
    kind,
    channel,
    audience,
    occurredAt,
    staffId,
    state: "waiting" as const,
    page: url === "" ? ("none" as const) : ("waiting" as const),
    proposedSentiment: proposeSentiment([note]),
    sentiment: null,
    reason: null,
    createdAt: now,
    decidedAt: null,
  };
  await transaction.mention.upsert({
    where: { id: mentionId },
    create: { id: mentionId, customerId, ...row },
    update: row,
  });
  const text = { url, normalizedUrl, note, title: "", author: "" };
  await transaction.mentionText.upsert({
    where: { mentionId },
    create: { mentionId, ...text },
    update: text,
  });
  await openQueueItem(transaction, {
    kind: "proof",
    subjectType: "act",
    subjectId: mentionId,
    customerId,
    referralId: null,
    stakeMinor: 0,
    reasons: [],
    now,
  });
  if (url !== "") await jobs.enqueue(transaction, { name: "mention.read", data: { mentionId } });
  return { mentionId };
}

type Page = { customerId: string; normalizedUrl: string | null };

/**
 * The customer's own mention of this page that was declined, which they may bring again.
 * @throws AppError mention_known when it waits, counts already or is somebody else's
 */
async function findDeclined(
  transaction: Transaction,
  { customerId, normalizedUrl }: Page,
): Promise<string | null> {
  if (normalizedUrl === null) return null;
  await lockKey(transaction, "mention", normalizedUrl);
  const known = await transaction.mentionText.findUnique({
    where: { normalizedUrl },
    select: { mention: { select: { id: true, state: true, customerId: true } } },
  });
  if (!known) return null;
  const { id, state, customerId: ownerId } = known.mention;
  const aliases = await listAliases(transaction, customerId);
  if (state !== "declined" || !aliases.includes(ownerId))
    throw new AppError("mention_known", { field: "url" });
  return id;
}
