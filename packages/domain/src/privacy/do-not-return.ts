import type { Reader, Transaction } from "@worth/db";
import type { Cipher } from "../ports/cipher.ts";

/** How somebody may come back: a normalised e-mail address, a provider's id, an id of another system. */
export type ReturningIdentity = { kind: string; normalizedValue: string };

type Hashing = Pick<Cipher, "hash">;

const hashOf = (cipher: Hashing, { kind, normalizedValue }: ReturningIdentity): string =>
  cipher.hash(`do not return ${kind} ${normalizedValue}`);

/** Keeps what somebody was known by as keyed hashes alone, linked to nobody. */
export async function addToDoNotReturn(
  transaction: Transaction,
  cipher: Hashing,
  identities: readonly ReturningIdentity[],
): Promise<void> {
  const data = identities.map((identity) => ({ hash: hashOf(cipher, identity) }));
  await transaction.doNotReturn.createMany({ data, skipDuplicates: true });
}

/** Those of these identities that were erased and must not be taken in again. */
export async function findErased<Identity extends ReturningIdentity>(
  reader: Reader,
  cipher: Hashing,
  identities: readonly Identity[],
): Promise<Identity[]> {
  const hashes = identities.map((identity) => hashOf(cipher, identity));
  const found = await reader.doNotReturn.findMany({ where: { hash: { in: hashes } } });
  const known = new Set(found.map(({ hash }) => hash));
  return identities.filter((_, index) => known.has(hashes[index] ?? ""));
}

export async function isErased(
  reader: Reader,
  cipher: Hashing,
  identity: ReturningIdentity,
): Promise<boolean> {
  return (await findErased(reader, cipher, [identity])).length > 0;
}
