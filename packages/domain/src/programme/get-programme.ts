import type { Actor, ProgrammeOutput } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readOffering } from "../rules/read-offering.ts";

export async function getProgramme({ database, clock }: Deps, _actor: Actor): Promise<ProgrammeOutput> {
  const [programme, offering] = await Promise.all([
    database.programme.findUniqueOrThrow({
      where: { id: "programme" },
      select: {
        name: true,
        shopUrl: true,
        reportingCurrency: true,
        timeZone: true,
        attributionWindowDays: true,
        refundWindowDays: true,
        isDemo: true,
      },
    }),
    readOffering(database, clock.now()),
  ]);
  return { ...programme, offering };
}
