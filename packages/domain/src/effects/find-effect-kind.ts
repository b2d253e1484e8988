import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";

type EffectKind = Prisma.EffectCreateInput["kind"];

/** What an effect is, so that whoever sends such things takes it; null for one nobody decided. */
export async function findEffectKind(
  { database }: Pick<Deps, "database">,
  { effectId }: { effectId: string },
): Promise<EffectKind | null> {
  const effect = await database.effect.findUnique({ where: { id: effectId }, select: { kind: true } });
  return effect?.kind ?? null;
}
