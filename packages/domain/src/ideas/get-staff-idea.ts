import { AppError, type IdeaInput, type StaffActor, type StaffIdeaOutput } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { readRefusals } from "../posts/read-refusals.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { readStaffNames } from "../staff/read-staff-names.ts";
import { listSimilar } from "./find-similar-ideas.ts";
import { listSupporters } from "./list-supporters.ts";
import { boardsWithAudienceOf } from "./readable-boards.ts";

const person = { select: { id: true, displayName: true } } as const;
const byPosition = { orderBy: { position: "asc" } } as const;

const include = {
  text: true,
  status: true,
  category: true,
  customer: person,
  product: { select: { id: true, name: true } },
  board: { include: { statuses: byPosition } },
  attachments: byPosition,
  mergedInto: { select: { id: true, text: { select: { title: true } } } },
  changes: {
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    include: { note: true, from: true, to: true },
  },
} as const satisfies Prisma.IdeaInclude;

/** An idea with everybody behind it and all that was decided about it. @throws AppError not_found, also for a draft */
export async function getStaffIdea(
  { database }: Deps,
  _actor: StaffActor,
  { ideaId }: IdeaInput,
): Promise<StaffIdeaOutput> {
  const idea = await database.idea.findFirst({ where: { id: ideaId, state: { not: "draft" } }, include });
  if (!idea) throw new AppError("not_found");
  const title = idea.text?.title ?? "";
  const [merged, similar, { supporters, worth }, contributions, comments, refusals, programme] = [
    await listParts(database, ideaId),
    await listSimilar(database, {
      title,
      boards: boardsWithAudienceOf(idea.board),
      exceptRootId: idea.rootId,
    }),
    await listSupporters(database, ideaId),
    await listContributions(database, ideaId),
    await listComments(database, ideaId),
    await readRefusals(database, "idea", [ideaId]),
    await getProgrammeRow(database),
  ];
  const nameOf = await readStaffNames(
    database,
    idea.changes.map(({ staffId }) => staffId),
  );
  const { id, status, customer, product, board, category, text, state, effort, mergedInto } = idea;
  return {
    id,
    title,
    body: text?.body ?? "",
    plan: text?.plan ?? "",
    state,
    reason: refusals.get(id) ?? null,
    status: { id: status.id, name: status.name, stage: status.stage },
    statuses: board.statuses.map(({ id: statusId, name, stage }) => ({ id: statusId, name, stage })),
    customer,
    product,
    category: category?.name ?? null,
    board: { id: board.id, name: board.name },
    effort,
    voteCount: idea.voteCount,
    commentCount: idea.commentCount,
    supportHeadlineMinor: idea.supportHeadlineMinor,
    supportNetMinor: idea.supportNetMinor,
    currency: programme.reportingCurrency,
    submittedAt: (idea.submittedAt ?? idea.createdAt).toISOString(),
    attachments: idea.attachments.map((one) => ({ id: one.id, width: one.width, height: one.height })),
    mergedInto: mergedInto && { id: mergedInto.id, title: mergedInto.text?.title ?? "" },
    merged,
    similar,
    supporters,
    worth,
    contributions,
    comments,
    history: idea.changes.map(({ id: changeId, from, to, staffId, note, occurredAt }) => ({
      id: changeId,
      from: from.name,
      to: to.name,
      staffName: nameOf(staffId),
      note: note?.body ?? "",
      at: occurredAt.toISOString(),
    })),
  };
}

/** What was merged straight into it, with the votes each had for itself. */
async function listParts(reader: Reader, ideaId: string): Promise<StaffIdeaOutput["merged"]> {
  const parts = await reader.idea.findMany({
    where: { mergedIntoId: ideaId },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true, customer: person },
  });
  // Beside a part, the count of its votes would be worked out for every idea there is.
  const votes = await reader.ideaVote.groupBy({
    by: ["ideaId"],
    where: { ideaId: { in: parts.map(({ id }) => id) } },
    _count: true,
  });
  const countOf = new Map(votes.map(({ ideaId: votedId, _count }) => [votedId, _count]));
  return parts.map(({ id, text, customer }) => ({
    id,
    title: text?.title ?? "",
    customer,
    voteCount: countOf.get(id) ?? 0,
  }));
}

async function listContributions(reader: Reader, rootId: string): Promise<StaffIdeaOutput["contributions"]> {
  const accepted = await reader.ideaContribution.findMany({
    where: { idea: { rootId } },
    orderBy: [{ acceptedAt: "asc" }, { customerId: "asc" }],
    include: { customer: person },
  });
  const nameOf = await readStaffNames(
    reader,
    accepted.map(({ acceptedBy }) => acceptedBy),
  );
  return accepted.map(({ customer, kind, acceptedBy, acceptedAt }) => ({
    customer,
    kind,
    staffName: nameOf(acceptedBy),
    at: acceptedAt.toISOString(),
  }));
}

const mostComments = 200;

async function listComments(reader: Reader, rootId: string): Promise<StaffIdeaOutput["comments"]> {
  const comments = await reader.ideaComment.findMany({
    where: { idea: { rootId } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostComments,
    include: { text: true, customer: person },
  });
  const nameOf = await readStaffNames(
    reader,
    comments.map(({ staffId }) => staffId),
  );
  return comments.map(({ id, customer, staffId, text, state, createdAt }) => ({
    id,
    customer,
    staffName: staffId && nameOf(staffId),
    body: text?.body ?? "",
    state,
    at: createdAt.toISOString(),
  }));
}
