import { rewardTriggers } from "@worth/scoring";
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { ideaStages } from "../ideas/idea-kinds.ts";

/** What a member is asked for on their own pages: one thing at most. */
export const nextAskOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("refer") }),
  z.strictObject({ kind: z.literal("review"), productId: idSchema("product"), productName: z.string() }),
  z.strictObject({
    kind: z.literal("answer"),
    questionId: idSchema("question"),
    question: z.string(),
    productName: z.string(),
  }),
  z.strictObject({ kind: z.literal("vote"), ideaId: idSchema("idea"), title: z.string() }),
]);
export type NextAskOutput = z.infer<typeof nextAskOutput>;

export const getNextAskOutput = z.strictObject({ ask: nextAskOutput.nullable() });

/** What one thing somebody said reached: how often it was read, and by how many who bought soon after. */
export const reachOutput = z.strictObject({
  kind: z.enum(["review", "answer"]),
  productId: idSchema("product"),
  productName: z.string(),
  readCount: z.int(),
  helpfulCount: z.int(),
  /** People it touched within the look-back of the value policy before they bought. */
  buyerCount: z.int(),
});
export type ReachOutput = z.infer<typeof reachOutput>;

export const listReachInput = z.strictObject({ customerId: idSchema("customer") });
export type ListReachInput = z.infer<typeof listReachInput>;

export const listReachOutput = z.strictObject({ lookBackDays: z.number(), reach: z.array(reachOutput) });
export type ListReachOutput = z.infer<typeof listReachOutput>;

export const impactOutput = listReachOutput.extend({
  friends: z.strictObject({ joinedCount: z.int(), boughtCount: z.int(), rewardedCount: z.int() }),
  /** What they said in beta groups: what of it became an idea or a bug, and questions before a launch that had an outcome. */
  feedback: z.strictObject({
    givenCount: z.int(),
    ideaCount: z.int(),
    bugCount: z.int(),
    fixedCount: z.int(),
    heardCount: z.int(),
  }),
  ideas: z.array(
    z.strictObject({
      id: idSchema("idea"),
      title: z.string(),
      status: z.strictObject({ name: z.string(), stage: z.enum(ideaStages) }),
      voteCount: z.int(),
    }),
  ),
  /** Parts of shipped ideas that are credited to them. */
  creditCount: z.int(),
  mentions: z.strictObject({
    approvedCount: z.int(),
    /** How many people the approved ones reached, as the member says. */
    audienceCount: z.int(),
    clickCount: z.int(),
    /** People who followed, named or spoke with them within the look-back before they bought. */
    buyerCount: z.int(),
  }),
  /** Points granted, by what earned them. */
  earned: z.array(z.strictObject({ trigger: z.enum(rewardTriggers), points: z.int() })),
});
export type ImpactOutput = z.infer<typeof impactOutput>;
