import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

/** What members write in the open, other than reviews. */
export const postKinds = ["idea", "idea_comment"] as const;
export type PostKind = (typeof postKinds)[number];

export const postOutcomes = ["published", "hidden"] as const;

/** Why something is hidden: the public list. Opinions are not on it. */
export const postRefusals = ["off_topic", "abusive", "personal_data", "advertising", "unlawful"] as const;
export type PostRefusal = (typeof postRefusals)[number];

const postId = z.union([idSchema("idea"), idSchema("ideaComment")]);

export const reportPostInput = z.strictObject({
  kind: z.enum(postKinds),
  postId,
  reason: z.enum(postRefusals),
});
export type ReportPostInput = z.infer<typeof reportPostInput>;

/** What waits is by people of whom nothing was published yet. */
export const postFilters = ["waiting", "reported", "hidden"] as const;

export const listPostsInput = z.strictObject({
  filter: z.enum(postFilters).default("waiting"),
  page: pageSchema,
});
export type ListPostsInput = z.infer<typeof listPostsInput>;

export const postOutput = z.strictObject({
  kind: z.enum(postKinds),
  id: postId,
  /** The idea it is, or is about. */
  ideaId: idSchema("idea"),
  title: z.string(),
  body: z.string(),
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  isBlocked: z.boolean(),
  at: instantSchema,
  reports: z.array(z.strictObject({ reason: z.enum(postRefusals), count: z.int() })),
  /** Why it is hidden, when it is. */
  reason: z.enum(postRefusals).nullable(),
});
export type PostOutput = z.infer<typeof postOutput>;

export const listPostsOutput = pageOf(postOutput).extend({ waitingCount: z.int(), reportedCount: z.int() });
export type ListPostsOutput = z.infer<typeof listPostsOutput>;

export const decidePostInput = z.strictObject({
  kind: z.enum(postKinds),
  postId,
  outcome: z.enum(postOutcomes),
  /** Needed to hide. */
  reason: z.enum(postRefusals).optional(),
});
export type DecidePostInput = z.infer<typeof decidePostInput>;

export const postingBlockOutput = z.strictObject({
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  note: z.string(),
  staffName: z.string(),
  createdAt: instantSchema,
});

export const listPostingBlocksOutput = z.strictObject({ blocks: z.array(postingBlockOutput) });
export type ListPostingBlocksOutput = z.infer<typeof listPostingBlocksOutput>;

export const blockMemberInput = z.strictObject({ customerId: idSchema("customer"), note: textSchema(500) });
export type BlockMemberInput = z.infer<typeof blockMemberInput>;

export const unblockMemberInput = z.strictObject({ customerId: idSchema("customer") });
export type UnblockMemberInput = z.infer<typeof unblockMemberInput>;
