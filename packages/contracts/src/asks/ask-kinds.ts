import { z } from "zod";
import { idSchema } from "../ids.ts";

/** What a member may be asked for by mail: all kinds share one budget. */
export const mailedAskKinds = ["review", "answer", "beta", "consult"] as const;

/** What a member may be asked for, by mail or on their own pages; each kind can be turned off. */
export const askKinds = [...mailedAskKinds, "refer", "vote"] as const;
export type AskKind = (typeof askKinds)[number];

/** Which kinds of asks a member takes. */
export const askChoices = z.strictObject({
  review: z.boolean(),
  answer: z.boolean(),
  beta: z.boolean(),
  consult: z.boolean(),
  refer: z.boolean(),
  vote: z.boolean(),
} satisfies Record<AskKind, z.ZodBoolean>);
export type AskChoices = z.infer<typeof askChoices>;

export const askChoicesOutput = z.strictObject({
  choices: askChoices,
  /** How often one person is asked at most, over all kinds. */
  mostAsksAYear: z.int(),
});
export type AskChoicesOutput = z.infer<typeof askChoicesOutput>;

/** What a mail's way out carries. */
export const askOffInput = z.strictObject({ token: z.string().regex(/^[\w-]{40,600}$/) });
export type AskOffInput = z.infer<typeof askOffInput>;

export const askOffOutput = z.strictObject({ kind: z.enum(mailedAskKinds), isOff: z.boolean() });
export type AskOffOutput = z.infer<typeof askOffOutput>;

/** What the token holds, encrypted: it says whose it is to us alone. */
export const askOffTokenSchema = z.strictObject({
  customerId: idSchema("customer"),
  kind: z.enum(mailedAskKinds),
});
export type AskOffToken = z.infer<typeof askOffTokenSchema>;
