import type { Actor, ProgrammeOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";

export async function getProgramme({ database }: Deps, _actor: Actor): Promise<ProgrammeOutput> {
  return database.programme.findUniqueOrThrow({
    where: { id: "programme" },
    select: {
      name: true,
      shopUrl: true,
      reportingCurrency: true,
      timeZone: true,
      attributionWindowDays: true,
      refundWindowDays: true,
      referrerRewardMinor: true,
      friendRewardMinor: true,
      isDemo: true,
    },
  });
}
