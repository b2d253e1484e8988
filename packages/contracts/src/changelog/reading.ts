import { z } from "zod";
import { instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ideaStages } from "../ideas/idea-kinds.ts";
import { ideaRowOutput } from "../ideas/reading.ts";

export const changelogStates = ["draft", "published", "withdrawn"] as const;

export const changelogVisibilities = ["everyone", "members"] as const;

export const listChangelogInput = z.strictObject({ page: pageSchema });
export type ListChangelogInput = z.infer<typeof listChangelogInput>;

export const changelogEntryInput = z.strictObject({ entryId: idSchema("changelogEntry") });
export type ChangelogEntryInput = z.infer<typeof changelogEntryInput>;

export const changelogEntryOutput = z.strictObject({
  id: idSchema("changelogEntry"),
  title: z.string(),
  body: z.string(),
  publishedAt: instantSchema,
  /** When its text was last corrected; null when it stands as it was published. */
  correctedAt: instantSchema.nullable(),
  products: z.array(z.string()),
  /** Those of its ideas whose board the reader sees. */
  ideas: z.array(z.strictObject({ id: idSchema("idea"), title: z.string(), voteCount: z.int() })),
});
export type ChangelogEntryOutput = z.infer<typeof changelogEntryOutput>;

export const listChangelogOutput = pageOf(changelogEntryOutput);
export type ListChangelogOutput = z.infer<typeof listChangelogOutput>;

/** One column of the roadmap: the most wanted first, the rest in the list of ideas. */
const roadmapColumnOutput = z.strictObject({
  stage: z.enum(ideaStages),
  ideas: z.array(ideaRowOutput),
  total: z.int(),
});

export const roadmapOutput = z.strictObject({ columns: z.array(roadmapColumnOutput) });
export type RoadmapOutput = z.infer<typeof roadmapOutput>;
