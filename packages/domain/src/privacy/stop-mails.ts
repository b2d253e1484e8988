import type { Transaction } from "@worth/db";
import type { Cipher } from "../ports/cipher.ts";
import type { Mail } from "../ports/mailer.ts";
import type { Person } from "./find-person.ts";

/** Mails to the person that were not sent yet are not sent any more, and what they say is gone. */
export async function stopMails(
  transaction: Transaction,
  cipher: Pick<Cipher, "decrypt">,
  { known }: Person,
): Promise<void> {
  const addresses = new Set(known.map((address) => address.toLowerCase()));
  const waiting = await transaction.effectPayload.findMany({
    where: { ciphertext: { not: null }, effect: { kind: "mail" } },
    select: { effectId: true, ciphertext: true },
  });
  const theirs = waiting.flatMap(({ effectId, ciphertext }) => {
    if (ciphertext === null) return [];
    const { to } = JSON.parse(cipher.decrypt(ciphertext)) as Mail;
    return addresses.has(to.toLowerCase()) ? [effectId] : [];
  });
  await transaction.effectPayload.deleteMany({ where: { effectId: { in: theirs } } });
  await transaction.effect.updateMany({
    where: { id: { in: theirs }, state: { in: ["pending", "sending", "parked"] } },
    data: { state: "expired", settledAt: new Date() },
  });
}
