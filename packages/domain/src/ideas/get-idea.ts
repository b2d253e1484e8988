import {
  AppError,
  type Actor,
  type GetIdeaInput,
  type GetIdeaOutput,
  type IdeaOutput,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { firstName } from "../customers/first-name.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { readRefusals } from "../posts/read-refusals.ts";
import { isEnded } from "./read-idea-rows.ts";
import { listIdeaComments } from "./list-idea-comments.ts";
import { boardsVisibleTo } from "./readable-boards.ts";

const include = {
  text: true,
  status: true,
  category: true,
  product: { select: { id: true, name: true } },
  board: { select: { id: true, name: true } },
  customer: { select: { displayName: true } },
  attachments: { orderBy: { position: "asc" }, select: { id: true, width: true, height: true } },
  changes: { orderBy: [{ occurredAt: "desc" }, { id: "desc" }], take: 1, select: { note: true } },
} as const satisfies Prisma.IdeaInclude;

/** What members see of it; value is for staff. */
type IdeaRow = Omit<
  Prisma.IdeaGetPayload<{ include: typeof include }>,
  "supportHeadlineMinor" | "supportNetMinor"
>;

/**
 * An idea with everything that was merged into it, as one reader sees it; of one that was merged, where it is now. What
 * waits or is hidden is seen by its author alone. @throws AppError not_found
 */
export async function getIdea(
  { database }: Deps,
  actor: Actor,
  { ideaId, page }: GetIdeaInput,
): Promise<GetIdeaOutput> {
  const idea = await database.idea.findFirst({
    where: { id: ideaId, state: { not: "draft" }, board: await boardsVisibleTo(database, actor) },
    include,
  });
  if (!idea) throw new AppError("not_found");
  const aliases = actor.kind === "member" ? await listAliases(database, actor.customerId) : [];
  const isOwn = aliases.includes(idea.customerId);
  if (idea.state !== "published" && !isOwn) throw new AppError("not_found");
  if (idea.rootId !== idea.id) return { kind: "merged", rootId: idea.rootId };
  const merged = await listMerged(database, idea.id);
  const comments = await listIdeaComments(database, { rootId: idea.id, aliases, page });
  const reader = await readOwnPart(database, idea.id, aliases);
  const refusals = await readRefusals(database, "idea", isOwn && idea.state === "hidden" ? [idea.id] : []);
  const { reportingCurrency: currency } = await getProgrammeRow(database);
  return {
    kind: "idea",
    idea: {
      ...shownOf(idea),
      ...reader,
      currency,
      isOwn,
      reason: refusals.get(idea.id) ?? null,
      merged,
      comments,
    },
  };
}

function shownOf({ id, text, status, category, product, board, customer, state, ...idea }: IdeaRow) {
  const [latest] = idea.changes;
  return {
    id,
    title: text?.title ?? "",
    body: text?.body ?? "",
    plan: text?.plan ?? "",
    note: latest?.note?.body ?? "",
    status: { name: status.name, stage: status.stage },
    isEnded: isEnded(status.stage),
    category: category?.name ?? null,
    product,
    board,
    state,
    authorFirstName: firstName(customer.displayName),
    attachments: idea.attachments,
    voteCount: idea.voteCount,
    commentCount: idea.commentCount,
    followerCount: idea.followerCount,
    submittedAt: (idea.submittedAt ?? idea.createdAt).toISOString(),
  };
}

/** What became part of it, the oldest first; hidden ones are not shown. */
async function listMerged(reader: Reader, rootId: string): Promise<IdeaOutput["merged"]> {
  const parts = await reader.idea.findMany({
    where: { rootId, id: { not: rootId }, state: "published" },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true, customer: { select: { displayName: true } } },
  });
  return parts.map(({ id, text, customer }) => ({
    id,
    title: text?.title ?? "",
    body: text?.body ?? "",
    authorFirstName: firstName(customer.displayName),
  }));
}

/** What the reader did about it, on whichever of its parts. */
async function readOwnPart(reader: Reader, rootId: string, aliases: readonly string[]) {
  const own = { customerId: { in: [...aliases] }, idea: { rootId } };
  const votes = await reader.ideaVote.findMany({
    where: own,
    orderBy: [{ createdAt: "desc" }, { ideaId: "asc" }],
    select: { worthMinor: true },
  });
  const [followCount, reportCount] = [
    await reader.ideaFollow.count({ where: own }),
    await reader.postReport.count({
      where: { kind: "idea", postId: rootId, customerId: { in: [...aliases] } },
    }),
  ];
  return {
    isVoted: votes.length > 0,
    worthMinor: votes.find(({ worthMinor }) => worthMinor !== null)?.worthMinor ?? null,
    isFollowed: followCount > 0,
    isReported: reportCount > 0,
  };
}
