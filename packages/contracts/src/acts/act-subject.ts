import { z } from "zod";
import { idSchema } from "../ids.ts";

/** What somebody did, as the thing that has a page; for a piece of feedback that is the test it was about. */
export const actSubjectOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("review"), reviewId: idSchema("review") }),
  z.strictObject({ kind: z.literal("outside_review"), reviewId: idSchema("outsideReview") }),
  z.strictObject({ kind: z.literal("idea"), ideaId: idSchema("idea") }),
  z.strictObject({ kind: z.literal("feedback"), testId: idSchema("betaTest") }),
  z.strictObject({ kind: z.literal("mention"), mentionId: idSchema("mention") }),
  z.strictObject({ kind: z.literal("logged_act"), loggedActId: idSchema("loggedAct") }),
]);
export type ActSubjectOutput = z.infer<typeof actSubjectOutput>;
