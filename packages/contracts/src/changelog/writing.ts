import { z } from "zod";
import { instantSchema, pageOf, pageSchema, searchSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { ideaStages } from "../ideas/idea-kinds.ts";
import { changelogStates, changelogVisibilities } from "./reading.ts";

export const longestEntry = 10_000;
/** What an idea is credited with of what it shipped in, unless staff say otherwise: 5 %. */
export const usualBasisPoints = 500;

const entryId = idSchema("changelogEntry");
const wordsShape = { title: textSchema(120), body: textSchema(longestEntry) };

export const saveEntryInput = z.strictObject({
  /** Null for a new one. */
  entryId: entryId.nullable(),
  ...wordsShape,
  visibility: z.enum(changelogVisibilities),
  ideas: z
    .array(z.strictObject({ ideaId: idSchema("idea"), basisPoints: z.int().min(1).max(10_000) }))
    .max(50),
  productIds: z.array(idSchema("product")).max(50),
});
export type SaveEntryInput = z.infer<typeof saveEntryInput>;

export const saveEntryOutput = z.strictObject({ entryId });

export const correctEntryInput = z.strictObject({ entryId, ...wordsShape });
export type CorrectEntryInput = z.infer<typeof correctEntryInput>;

export const listStaffEntriesInput = z.strictObject({ page: pageSchema });
export type ListStaffEntriesInput = z.infer<typeof listStaffEntriesInput>;

const staffEntryRow = z.strictObject({
  id: entryId,
  state: z.enum(changelogStates),
  visibility: z.enum(changelogVisibilities),
  title: z.string(),
  publishedAt: instantSchema.nullable(),
  ideaCount: z.int(),
});
export type StaffEntryRowOutput = z.infer<typeof staffEntryRow>;

export const listStaffEntriesOutput = pageOf(staffEntryRow);
export type ListStaffEntriesOutput = z.infer<typeof listStaffEntriesOutput>;

const entryIdeaOutput = z.strictObject({
  id: idSchema("idea"),
  title: z.string(),
  stage: z.enum(ideaStages),
  voteCount: z.int(),
});

export const staffEntryOutput = staffEntryRow.omit({ ideaCount: true }).extend({
  body: z.string(),
  ideas: z.array(entryIdeaOutput.extend({ basisPoints: z.int() })),
  products: z.array(z.strictObject({ id: idSchema("product"), name: z.string() })),
  /** How many people were told of an idea of theirs by it. */
  toldCount: z.int(),
  /** What it said before, the latest first. */
  corrections: z.array(
    z.strictObject({
      id: idSchema("changelogCorrection"),
      title: z.string(),
      body: z.string(),
      staffName: z.string(),
      at: instantSchema,
    }),
  ),
});
export type StaffEntryOutput = z.infer<typeof staffEntryOutput>;

export const entryChoicesInput = z.strictObject({
  /** Words of an idea; empty for the most wanted. */
  search: searchSchema(120),
  /** One that is offered before all, when it is open. */
  ideaId: idSchema("idea").nullable().default(null),
});
export type EntryChoicesInput = z.infer<typeof entryChoicesInput>;

/** What an entry can tell of: ideas that are still open, the most wanted first, and every product. */
export const entryChoicesOutput = z.strictObject({
  ideas: z.array(entryIdeaOutput),
  /** How many were found, also of those the form has no room for. */
  foundCount: z.int(),
  products: z.array(z.strictObject({ id: idSchema("product"), name: z.string() })),
});
export type EntryChoicesOutput = z.infer<typeof entryChoicesOutput>;
