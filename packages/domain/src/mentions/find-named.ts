import type { Reader } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { findReferralCode } from "../referrals/referral-code.ts";
import { normalizeLink } from "./normalize-link.ts";

/** The last part of a link of ours, whatever stands before and after. */
const linkPattern = /\/[rs]\/([a-z0-9-]{6,40})/i;
/** The address of a page. */
const pagePattern = /https?:\/\/\S+/i;
/** A name this short could be anybody's. */
const shortestName = 3;
const mostCandidates = 5;

/** Who was named, and the act of theirs, when it was one that is known. */
export type Named = { namedId: string; actId: string | null };

/**
 * Whom words name for certain: by their code, a link of theirs, or the page of a mention that was approved; null when it
 * is no more than a name.
 */
export async function findNamed(reader: Reader, words: string): Promise<Named | null> {
  const code = (linkPattern.exec(words)?.[1] ?? words).trim().toLowerCase();
  const byCode = await findReferralCode(reader, code);
  if (byCode) return { namedId: byCode.customer.id, actId: null };
  const link = await reader.trackedLink.findUnique({ where: { code }, select: { customerId: true } });
  if (link) return named(reader, link.customerId, null);
  const [page] = pagePattern.exec(words) ?? [];
  if (page === undefined || !URL.canParse(page)) return null;
  const known = await reader.mentionText.findUnique({
    where: { normalizedUrl: normalizeLink(page) },
    select: { mention: { select: { customerId: true, actId: true } } },
  });
  return known?.mention.actId ? named(reader, known.mention.customerId, known.mention.actId) : null;
}

async function named(reader: Reader, customerId: string, actId: string | null): Promise<Named> {
  return { namedId: (await resolveCustomer(reader, customerId)) ?? customerId, actId };
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
