import {
  AppError,
  type Actor,
  type ChangelogEntryInput,
  type ChangelogEntryOutput,
  type ListChangelogInput,
  type ListChangelogOutput,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { boardsVisibleTo } from "../ideas/readable-boards.ts";

const pageSize = 10;

/** What was published and not withdrawn, the newest first: for visitors, what is for everyone. */
export async function listChangelog(
  { database }: Pick<Deps, "database">,
  actor: Actor,
  { page }: ListChangelogInput,
): Promise<ListChangelogOutput> {
  const where = readableBy(actor);
  const [entries, total] = [
    await database.changelogEntry.findMany({
      where,
      include: await readWith(database, actor),
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    await database.changelogEntry.count({ where }),
  ];
  return { rows: entries.map(toOutput), total, page, pageSize };
}

/** One entry. @throws AppError not_found, also for what the reader may not see */
export async function getChangelogEntry(
  { database }: Pick<Deps, "database">,
  actor: Actor,
  { entryId }: ChangelogEntryInput,
): Promise<ChangelogEntryOutput> {
  const entry = await database.changelogEntry.findFirst({
    where: { id: entryId, ...readableBy(actor) },
    include: await readWith(database, actor),
  });
  if (!entry) throw new AppError("not_found");
  return toOutput(entry);
}

const readableBy = ({ kind }: Actor): Prisma.ChangelogEntryWhereInput => ({
  state: "published",
  ...(kind === "anonymous" && { visibility: "everyone" }),
});

/** An idea of a board the reader does not see is left out, title and all. */
async function readWith(reader: Reader, actor: Actor) {
  return {
    products: { include: { product: { select: { name: true } } }, orderBy: { productId: "asc" } },
    corrections: { orderBy: { occurredAt: "desc" }, take: 1 },
    ideas: {
      where: { idea: { state: "published", board: await boardsVisibleTo(reader, actor) } },
      include: { idea: { include: { text: true } } },
      orderBy: { ideaId: "asc" },
    },
  } as const satisfies Prisma.ChangelogEntryInclude;
}

type Entry = Prisma.ChangelogEntryGetPayload<{ include: Awaited<ReturnType<typeof readWith>> }>;

function toOutput(entry: Entry): ChangelogEntryOutput {
  const { id, title, body, publishedAt, createdAt, corrections } = entry;
  return {
    id,
    title,
    body,
    publishedAt: (publishedAt ?? createdAt).toISOString(),
    correctedAt: corrections[0]?.occurredAt.toISOString() ?? null,
    products: entry.products.map(({ product }) => product.name),
    ideas: entry.ideas.map(({ idea }) => ({
      id: idea.id,
      title: idea.text?.title ?? "",
      voteCount: idea.voteCount,
    })),
  };
}
