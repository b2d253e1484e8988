import { z } from "zod";

const partSchema = z.string().min(1).max(60);

/** Where to read on in everything about a member; null is the beginning. */
export const ownDataInput = z.strictObject({
  part: partSchema.nullable(),
  /** What the last row that was read is known by. */
  after: z.array(z.string().max(200)).min(1).max(4).nullable(),
});
export type OwnDataInput = z.infer<typeof ownDataInput>;

export const ownDataOutput = z.strictObject({
  part: partSchema,
  /** Each a row as JSON. */
  rows: z.array(z.string()),
  next: ownDataInput.nullable(),
});
export type OwnDataOutput = z.infer<typeof ownDataOutput>;
