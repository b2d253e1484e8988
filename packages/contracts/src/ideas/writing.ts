import { z } from "zod";
import { draftTextSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ideaStages, longestIdea, mostSimilar } from "./idea-kinds.ts";

/** What can be put down so far. */
export const saveIdeaInput = z.strictObject({
  boardId: idSchema("board"),
  categoryId: idSchema("boardCategory").nullable(),
  productId: idSchema("product").nullable(),
  title: draftTextSchema(120),
  body: draftTextSchema(longestIdea),
  plan: draftTextSchema(60),
});
export type SaveIdeaInput = z.infer<typeof saveIdeaInput>;

export const saveIdeaOutput = z.strictObject({ ideaId: idSchema("idea") });

export const submitIdeaInput = z.strictObject({
  ideaId: idSchema("idea"),
  /** A field no person sees was filled in: somebody looks at it first. */
  isDoubtful: z.boolean(),
});
export type SubmitIdeaInput = z.infer<typeof submitIdeaInput>;

export const submitIdeaOutput = z.strictObject({
  ideaId: idSchema("idea"),
  /** Whether a person reads it before others do. */
  isWaiting: z.boolean(),
});

export const ideaAttachmentOutput = z.strictObject({
  id: idSchema("ideaAttachment"),
  width: z.int(),
  height: z.int(),
});
export type IdeaAttachmentOutput = z.infer<typeof ideaAttachmentOutput>;

export const addIdeaAttachmentInput = z.strictObject({ content: z.instanceof(Uint8Array<ArrayBuffer>) });
export type AddIdeaAttachmentInput = z.infer<typeof addIdeaAttachmentInput>;

export const ideaAttachmentInput = z.strictObject({ attachmentId: idSchema("ideaAttachment") });
export type IdeaAttachmentInput = z.infer<typeof ideaAttachmentInput>;

export const ideaDraftOutput = z.strictObject({
  id: idSchema("idea"),
  boardId: idSchema("board"),
  categoryId: idSchema("boardCategory").nullable(),
  productId: idSchema("product").nullable(),
  title: z.string(),
  body: z.string(),
  plan: z.string(),
  attachments: z.array(ideaAttachmentOutput),
});

/** What the writing page needs: where an idea can go, what it can be about, and what was begun. */
export const ideaDeskOutput = z.strictObject({
  boards: z.array(
    z.strictObject({
      id: idSchema("board"),
      name: z.string(),
      categories: z.array(z.strictObject({ id: idSchema("boardCategory"), name: z.string() })),
    }),
  ),
  products: z.array(z.strictObject({ id: idSchema("product"), name: z.string() })),
  draft: ideaDraftOutput.nullable(),
});
export type IdeaDeskOutput = z.infer<typeof ideaDeskOutput>;

export const findSimilarIdeasInput = z.strictObject({ title: draftTextSchema(120) });
export type FindSimilarIdeasInput = z.infer<typeof findSimilarIdeasInput>;

export const similarIdeaOutput = z.strictObject({
  id: idSchema("idea"),
  title: z.string(),
  status: z.strictObject({ name: z.string(), stage: z.enum(ideaStages) }),
  voteCount: z.int(),
});
export type SimilarIdeaOutput = z.infer<typeof similarIdeaOutput>;

export const similarIdeasOutput = z.strictObject({ ideas: z.array(similarIdeaOutput).max(mostSimilar) });
