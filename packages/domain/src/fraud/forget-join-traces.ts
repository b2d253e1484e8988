import type { Deps } from "../deps.ts";

/** Where people joined from is remembered this long. */
export const traceDays = 90;

export async function forgetJoinTraces({ database, clock }: Pick<Deps, "database" | "clock">): Promise<void> {
  const longAgo = new Date(clock.now().getTime() - traceDays * 86_400_000);
  await database.joinTrace.deleteMany({ where: { occurredAt: { lt: longAgo } } });
}
