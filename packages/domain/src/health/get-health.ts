import type { Deps } from "../deps.ts";

/** A worker beats every 5 seconds; three missed beats and it counts as gone. */
const aliveMs = 15_000;

export type Health = { database: "up" | "down"; worker: "up" | "down" };

/** Whether the database answers and a worker is alive. Never throws: the health page must say what is wrong. */
export async function getHealth({ database, clock }: Pick<Deps, "database" | "clock">): Promise<Health> {
  try {
    const newest = await database.workerHeartbeat.findFirst({ orderBy: { seenAt: "desc" } });
    const isAlive = newest !== null && clock.now().getTime() - newest.seenAt.getTime() < aliveMs;
    return { database: "up", worker: isAlive ? "up" : "down" };
  } catch {
    return { database: "down", worker: "down" };
  }
}
