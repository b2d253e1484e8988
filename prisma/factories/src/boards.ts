import { createId } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

type Stage = Prisma.BoardStatusCreateManyInput["stage"];

/** What the statuses of a board are called unless somebody calls them otherwise. */
export const stageNames = {
  submitted: "New",
  under_review: "We are looking at it",
  planned: "Planned",
  in_beta: "In beta",
  shipped: "Shipped",
  declined: "Not now",
} as const satisfies Record<Stage, string>;

const stages = Object.keys(stageNames) as Stage[];
const onRoadmap: readonly Stage[] = ["planned", "in_beta", "shipped"];

export type BoardOverrides = {
  name?: string;
  description?: string;
  visibility?: "everyone" | "members" | "beta_group";
  /** Needed for a group's board. */
  betaGroupId?: string | null;
  position?: number;
  createdAt?: Date;
};

export type BoardIds = { boardId: string; statusIds: Record<Stage, string> };

/** A board everyone sees, with a status of each stage. */
export function buildBoard(overrides: BoardOverrides): Built<BoardIds> {
  const { name = "Ideas", description = "", visibility = "everyone", betaGroupId = null } = overrides;
  const { position = 1, createdAt = longAgo } = overrides;
  const boardId = createId("board");
  const statuses = stages.map((stage, index) => ({
    id: createId("boardStatus"),
    boardId,
    name: stageNames[stage],
    stage,
    position: index + 1,
    isOnRoadmap: onRoadmap.includes(stage),
  }));
  const board = { id: boardId, name, description, visibility, betaGroupId, position };
  return {
    ids: {
      boardId,
      statusIds: Object.fromEntries(statuses.map(({ stage, id }) => [stage, id])) as BoardIds["statusIds"],
    },
    rows: { board: [{ ...board, createdAt, updatedAt: createdAt }], boardStatus: statuses },
  };
}

export const createBoard = inserting(buildBoard);
