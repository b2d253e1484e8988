import type { Cell, Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";

/** Everything an erased person can be found by. */
export type Person = {
  /** All that stood for them, merged ones included. */
  ids: string[];
  userIds: string[];
  /** Normalised addresses, and those they signed in with. */
  emails: string[];
  /** Every address and id they are known by elsewhere, as it was given. */
  known: string[];
  /** Full names and addresses: what others may have written. One word alone could be anybody's. */
  names: string[];
  identities: { kind: string; normalizedValue: string }[];
};

export async function findPerson(reader: Reader, customerId: string): Promise<Person> {
  const ids = await listAliases(reader, customerId);
  const [customers, identities, members] = await Promise.all([
    reader.customer.findMany({ where: { id: { in: ids } }, select: { displayName: true } }),
    reader.customerIdentity.findMany({
      where: { customerId: { in: ids } },
      select: { kind: true, value: true, normalizedValue: true },
    }),
    reader.member.findMany({
      where: { customerId: { in: ids } },
      select: { userId: true, user: { select: { email: true } } },
    }),
  ]);
  const addresses = members.map(({ user }) => user.email);
  const emails = identities.filter(({ kind }) => kind === "email");
  const known = identities.flatMap(({ value, normalizedValue }) => [value, normalizedValue]);
  const fullNames = customers.map(({ displayName }) => displayName).filter((name) => /\S\s+\S/.test(name));
  return {
    ids,
    userIds: members.map(({ userId }) => userId),
    emails: unique([...emails.map(({ normalizedValue }) => normalizedValue), ...addresses]),
    known: unique([...known, ...addresses]),
    names: unique([...fullNames, ...emails.map(({ value }) => value), ...addresses]),
    identities: identities.map(({ kind, normalizedValue }) => ({ kind, normalizedValue })),
  };
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== "");

/** A statement of the list, after the row it reads the person from. */
export function withPerson(
  { ids, userIds, emails, known }: Person,
  statement: string,
): [text: string, parameters: Cell[]] {
  const person = `WITH person AS (SELECT $1::text[] AS ids, $2::text[] AS "userIds", $3::text[] AS emails, $4::text[] AS known)`;
  const rest = statement.startsWith("WITH ") ? `, ${statement.slice("WITH ".length)}` : ` ${statement}`;
  return [`${person}${rest}`, [ids, userIds, emails, known]];
}
