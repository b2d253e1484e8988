import {
  AppError,
  type ChangelogEntryInput,
  type ListStaffEntriesInput,
  type ListStaffEntriesOutput,
  type StaffActor,
  type StaffEntryOutput,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readStaffNames } from "../staff/read-staff-names.ts";
import { toChoice } from "./list-entry-choices.ts";

const pageSize = 25;

/** Every entry, drafts first, then by when they were published. */
export async function listStaffEntries(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { page }: ListStaffEntriesInput,
): Promise<ListStaffEntriesOutput> {
  const entries = await database.changelogEntry.findMany({
    include: { _count: { select: { ideas: true } } },
    orderBy: [{ publishedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return {
    rows: entries.map(({ id, state, visibility, title, publishedAt, _count }) => ({
      id,
      state,
      visibility,
      title,
      publishedAt: publishedAt?.toISOString() ?? null,
      ideaCount: _count.ideas,
    })),
    total: await database.changelogEntry.count(),
    page,
    pageSize,
  };
}

/** One entry as staff wrote it, with what it said before. @throws AppError not_found */
export async function getStaffEntry(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { entryId }: ChangelogEntryInput,
): Promise<StaffEntryOutput> {
  const entry = await database.changelogEntry.findUnique({
    where: { id: entryId },
    include: {
      ideas: { include: { idea: { include: { text: true, status: true } } }, orderBy: { ideaId: "asc" } },
      products: { include: { product: true }, orderBy: { productId: "asc" } },
      corrections: { include: { text: true }, orderBy: [{ occurredAt: "desc" }, { id: "desc" }] },
    },
  });
  if (!entry) throw new AppError("not_found");
  const { id, state, visibility, title, body, publishedAt, corrections } = entry;
  const nameOf = await readStaffNames(
    database,
    corrections.map(({ staffId }) => staffId),
  );
  const told = await database.changelogNotice.findMany({
    where: { entryId },
    distinct: ["customerId"],
    select: { customerId: true },
  });
  return {
    id,
    state,
    visibility,
    title,
    body,
    publishedAt: publishedAt?.toISOString() ?? null,
    ideas: entry.ideas.map(({ idea, basisPoints }) => ({ ...toChoice(idea), basisPoints })),
    products: entry.products.map(({ product }) => ({ id: product.id, name: product.name })),
    toldCount: told.length,
    corrections: corrections.map((correction) => ({
      id: correction.id,
      title: correction.text?.title ?? "",
      body: correction.text?.body ?? "",
      staffName: nameOf(correction.staffId),
      at: correction.occurredAt.toISOString(),
    })),
  };
}
