import { advocacyRoles } from "@worth/scoring";
import { z } from "zod";
import { textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { actApprovals, actProofs } from "./act-kinds.ts";

const typeId = idSchema("actType");

const typeBody = z.strictObject({
  name: textSchema(60),
  role: z.enum(advocacyRoles),
  proof: z.enum(actProofs),
  approval: z.enum(actApprovals),
});

export const actTypeOutput = typeBody.extend({
  id: typeId,
  isArchived: z.boolean(),
  /** How often one was logged. */
  loggedCount: z.int(),
});
export type ActTypeOutput = z.infer<typeof actTypeOutput>;

export const listActTypesOutput = z.strictObject({ types: z.array(actTypeOutput) });
export type ListActTypesOutput = z.infer<typeof listActTypesOutput>;

export const saveActTypeInput = typeBody.extend({
  /** Null for a new one. */
  typeId: typeId.nullable(),
});
export type SaveActTypeInput = z.infer<typeof saveActTypeInput>;

export const savedActTypeOutput = z.strictObject({ typeId });

export const archiveActTypeInput = z.strictObject({ typeId, isArchived: z.boolean() });
export type ArchiveActTypeInput = z.infer<typeof archiveActTypeInput>;
