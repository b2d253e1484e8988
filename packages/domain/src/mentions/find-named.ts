import type { Reader } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { findReferralCode } from "../referrals/referral-code.ts";

/** The last part of a link of ours, whatever stands before and after. */
const linkPattern = /\/[rs]\/([a-z0-9-]{6,40})/i;
/** A name this short could be anybody's. */
const shortestName = 3;
const mostCandidates = 5;

/** Whom words name for certain: by their code, or a link of theirs; null when it is no more than a name. */
export async function findNamed(reader: Reader, words: string): Promise<string | null> {
  const code = (linkPattern.exec(words)?.[1] ?? words).trim().toLowerCase();
  const byCode = await findReferralCode(reader, code);
  if (byCode) return byCode.customer.id;
  const link = await reader.trackedLink.findUnique({ where: { code }, select: { customerId: true } });
  return link && ((await resolveCustomer(reader, link.customerId)) ?? link.customerId);
}

type Person = { id: string; displayName: string };

/** Members whose name the words could mean, the same name first; for a person to choose among. */
export async function findCandidates(
  reader: Reader,
  { words, exceptId }: { words: string; exceptId: string },
): Promise<Person[]> {
  const name = words.trim();
  if (name.length < shortestName) return [];
  const people = await reader.customer.findMany({
    where: {
      id: { not: exceptId },
      mergedIntoId: null,
      member: { isNot: null },
      displayName: { contains: name, mode: "insensitive" },
    },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    take: mostCandidates,
    select: { id: true, displayName: true },
  });
  const isSame = ({ displayName }: Person) => displayName.toLowerCase() === name.toLowerCase();
  return people.toSorted((left, right) => Number(isSame(right)) - Number(isSame(left)));
}
