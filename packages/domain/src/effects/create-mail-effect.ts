import { createId } from "@worth/contracts";
import type { Prisma, Transaction } from "@worth/db";
import type { Cipher } from "../ports/cipher.ts";
import type { Jobs } from "../ports/jobs.ts";
import type { Mail } from "../ports/mailer.ts";

type Options = {
  cipher: Cipher;
  jobs: Jobs;
  now: Date;
  /** After this there is no use in sending it. */ expiresAt: Date;
};

/**
 * Decides a mail: its row and the job that sends it, in the caller's transaction. What the mail says is encrypted with
 * the app key, since it may hold a sign-in secret, and wiped when it is sent or expired.
 */
export async function createMailEffect(
  transaction: Transaction,
  mail: Mail,
  options: Options,
): Promise<string> {
  const { cipher, jobs, now, expiresAt } = options;
  const effectId = createId("effect");
  const body: Prisma.InputJsonObject = { template: mail.template };
  await transaction.effect.create({
    data: {
      id: effectId,
      kind: "mail",
      key: effectId,
      createdAt: now,
      expiresAt,
      payload: { create: { body, ciphertext: cipher.encrypt(JSON.stringify(mail)) } },
    },
  });
  await jobs.enqueue(transaction, { name: "effect.dispatch", data: { effectId } });
  return effectId;
}
