import type { Deps } from "../deps.ts";

/** Wipes what parked mails said once it is of no use: nobody will send a sign-in link past its time. */
export async function wipeExpiredSecrets({
  database,
  clock,
}: Pick<Deps, "database" | "clock">): Promise<void> {
  await database.effectPayload.updateMany({
    where: { ciphertext: { not: null }, effect: { state: "parked", expiresAt: { lte: clock.now() } } },
    data: { ciphertext: null },
  });
}
