import { createId } from "@worth/contracts";
import type { Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ChangelogEntryOverrides = {
  title?: string;
  body?: string;
  visibility?: "everyone" | "members";
  /** Null for a draft. */
  publishedAt?: Date | null;
  createdAt?: Date;
  staffId?: string;
  productIds?: readonly string[];
  /** What it ships, with what each is credited with, and who was told because they supported it. */
  ideas?: readonly { ideaId: string; basisPoints: number; toldIds?: readonly string[] }[];
};

/** An entry of the changelog everybody sees. That its ideas shipped is told by their own facts. */
export function buildChangelogEntry(overrides: ChangelogEntryOverrides): Built<{ entryId: string }> {
  const { title = "Offline mode", body = "It works without a connection.", staffId = "stf_0" } = overrides;
  const { visibility = "everyone", publishedAt = longAgo, productIds = [], ideas = [] } = overrides;
  const { createdAt = publishedAt ?? longAgo } = overrides;
  const entryId = createId("changelogEntry");
  const state = publishedAt === null ? ("draft" as const) : ("published" as const);
  const words = { title, body, visibility, staffId };
  const told = publishedAt === null ? [] : ideas;
  return {
    ids: { entryId },
    rows: {
      changelogEntry: [{ id: entryId, state, ...words, publishedAt, createdAt, updatedAt: createdAt }],
      changelogIdea: ideas.map(({ ideaId, basisPoints }) => ({ entryId, ideaId, basisPoints })),
      changelogProduct: productIds.map((productId) => ({ entryId, productId })),
      changelogNotice: told.flatMap(({ ideaId, toldIds = [] }) =>
        toldIds.map((customerId) => ({ ideaId, customerId, entryId, createdAt: publishedAt ?? createdAt })),
      ),
    },
  };
}
