import {
  AppError,
  askOffTokenSchema,
  type Actor,
  type AskOffInput,
  type AskOffOutput,
  type AskOffToken,
} from "@worth/contracts";
import { inTransaction, lockKey, type Reader } from "@worth/db";
import { listAliases, resolveCustomer } from "../customers/resolve-customer.ts";
import type { KeyedDeps, MailDeps } from "../deps.ts";
import type { Cipher } from "../ports/cipher.ts";
import { isAskOff, turnOff } from "./ask-choices.ts";

/**
 * Where a mail that asks leads whoever wants no more of its kind, without signing in. It says whose it is to us alone,
 * and works for as long as the app key does: a mail may be read years later.
 */
export function askOffLink(
  { cipher, portalUrl }: Pick<MailDeps, "cipher" | "portalUrl">,
  whose: AskOffToken,
): string {
  const token = Buffer.from(cipher.encrypt(JSON.stringify(whose))).toString("base64url");
  return `${portalUrl}/unsubscribe/${token}`;
}

/** What a link from a mail turns off, and whether it is off already. @throws AppError not_found for no link of ours */
export async function getAskOff(
  { database, cipher }: KeyedDeps,
  _actor: Actor,
  { token }: AskOffInput,
): Promise<AskOffOutput> {
  const { customerId, kind } = await readToken(database, cipher, token);
  return { kind, isOff: await isAskOff(database, await listAliases(database, customerId), kind) };
}

/** Whoever holds the link gets no more asks of its kind. @throws AppError not_found for no link of ours */
export async function turnAskOff(
  { database, cipher, clock, jobs }: KeyedDeps,
  _actor: Actor,
  { token }: AskOffInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { customerId, kind } = await readToken(transaction, cipher, token);
    await lockKey(transaction, "ask", customerId);
    await turnOff(transaction, { jobs }, { customerId, kinds: [kind], now: clock.now() });
  });
}

/** Whose the link is today: a mail may be older than a merge. */
async function readToken(
  reader: Reader,
  cipher: Pick<Cipher, "decrypt">,
  token: string,
): Promise<AskOffToken> {
  const read = askOffTokenSchema.safeParse(decrypted(cipher, token));
  const customerId = read.success ? await resolveCustomer(reader, read.data.customerId) : null;
  if (!read.success || customerId === null) throw new AppError("not_found");
  return { ...read.data, customerId };
}

/** Null for what we did not encrypt ourselves, under this key. */
function decrypted(cipher: Pick<Cipher, "decrypt">, token: string): unknown {
  try {
    return JSON.parse(cipher.decrypt(new Uint8Array(Buffer.from(token, "base64url"))));
  } catch {
    return null;
  }
}
