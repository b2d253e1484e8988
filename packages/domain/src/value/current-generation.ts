import type { Reader } from "@worth/db";

/** The generation of snapshots that screens show: that of the last run published, 0 before the first. */
export async function currentGeneration(reader: Reader): Promise<number> {
  const [row] = await reader.$queryRaw<{ generation: number }[]>`SELECT current_generation() AS generation`;
  if (!row) throw new Error("The database did not tell its generation.");
  return row.generation;
}
