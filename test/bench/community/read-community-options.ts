import { parseArgs } from "node:util";

const usualIdeas = 100_000;

export type CommunityOptions = { ideaCount: number; showsPlans: boolean };

/** `--ideas N` measures another size than the usual one; `--plans` prints how the database answered what was slow. */
export function readCommunityOptions(options: readonly string[]): CommunityOptions {
  const { values } = parseArgs({
    args: [...options],
    options: { ideas: { type: "string" }, plans: { type: "boolean" } },
  });
  const ideaCount = Number(values.ideas ?? usualIdeas);
  if (!Number.isSafeInteger(ideaCount) || ideaCount < 1_000)
    throw new Error("--ideas takes a number from 1000 on");
  return { ideaCount, showsPlans: values.plans ?? false };
}
