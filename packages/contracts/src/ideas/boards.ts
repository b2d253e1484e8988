import { z } from "zod";
import { draftTextSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { boardVisibilities, ideaStages } from "./idea-kinds.ts";

export const boardStatusOutput = z.strictObject({
  id: idSchema("boardStatus"),
  name: z.string(),
  stage: z.enum(ideaStages),
  isOnRoadmap: z.boolean(),
  ideaCount: z.int(),
});

/** A board as staff set it up. */
export const boardOutput = z.strictObject({
  id: idSchema("board"),
  name: z.string(),
  description: z.string(),
  visibility: z.enum(boardVisibilities),
  betaGroupId: z.string().nullable(),
  isClosed: z.boolean(),
  ideaCount: z.int(),
  statuses: z.array(boardStatusOutput),
  categories: z.array(z.strictObject({ id: idSchema("boardCategory"), name: z.string() })),
});
export type BoardOutput = z.infer<typeof boardOutput>;

export const listBoardsOutput = z.strictObject({
  boards: z.array(boardOutput),
  /** Whose board one can be. */
  betaGroups: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type ListBoardsOutput = z.infer<typeof listBoardsOutput>;

const statusInput = z.strictObject({
  /** Null for a new one. */
  id: idSchema("boardStatus").nullable(),
  name: textSchema(40),
  stage: z.enum(ideaStages),
  isOnRoadmap: z.boolean(),
});

/** A whole board: statuses in their order, categories by name. What is left out is removed, unless ideas have it. */
export const saveBoardInput = z.strictObject({
  boardId: idSchema("board").nullable(),
  name: textSchema(60),
  description: draftTextSchema(500),
  visibility: z.enum(boardVisibilities),
  betaGroupId: idSchema("betaGroup").nullable(),
  isClosed: z.boolean(),
  statuses: z.array(statusInput).min(1).max(20),
  categories: z.array(textSchema(40)).max(30),
});
export type SaveBoardInput = z.infer<typeof saveBoardInput>;

export const saveBoardOutput = z.strictObject({ boardId: idSchema("board") });
