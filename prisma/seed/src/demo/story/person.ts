import { normalizeEmail } from "@worth/domain";
import { buildCustomer, buildMember, buildSurveyAnswer } from "@worth/factories";
import { netPromoterGroupOf, type NetPromoterGroup } from "@worth/scoring";
import type { Story } from "./story.ts";

type Answer = { score: number; comment?: string; occurredAt: Date };

export type NewPerson = {
  displayName: string;
  email: string;
  /** When they became a customer. */
  since: Date;
  /** Set for members. */
  joinedAt?: Date | undefined;
  code?: string;
  companyId?: string;
  /** Their answer to "would you recommend us?". */
  answer?: Answer | undefined;
};

export type Person = {
  customerId: string;
  displayName: string;
  joinedAt: Date | null;
  codeId: string | null;
  sentiment: NetPromoterGroup | null;
};

/** A customer or a member, with the sentiment their answer gives them. */
export function addPerson({ add, consentTextId, random }: Story, person: NewPerson): Person {
  const { displayName, email, since, joinedAt, companyId, answer } = person;
  const sentiment = answer ? netPromoterGroupOf(answer.score) : null;
  const customer = {
    displayName,
    email,
    normalizedEmail: normalizeEmail(email),
    createdAt: since,
    country: countryOf(displayName),
    ...(companyId !== undefined && { companyId }),
    ...(sentiment && { sentiment }),
  };
  const code = person.code ?? `${codeName(displayName)}-${codeEnding(random.integer)}`;
  const { customerId, codeId } = joinedAt
    ? add(buildMember({ ...customer, emailVerifiedAt: joinedAt, joinedAt, consentTextId, code }))
    : { ...add(buildCustomer(customer)), codeId: null };
  if (answer) add(buildSurveyAnswer({ customerId, ...answer }));
  return { customerId, displayName, joinedAt: joinedAt ?? null, codeId, sentiment };
}

/** Where the shop delivers; most of its customers are at home. */
const countries = ["US", "US", "US", "GB", "CA", "SE", "NO", "DE"] as const;

/** Drawn from the name, so that no other figure of the story moves. */
function countryOf(displayName: string): (typeof countries)[number] {
  const sum = Array.from(displayName).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return countries[sum % countries.length] ?? "US";
}

/** As the portal invents codes: a name and eight characters that spell nothing. */
const alphabet = "bcdfghjkmnpqrstvwxz23456789";

const codeEnding = (integer: (low: number, high: number) => number): string =>
  Array.from({ length: 8 }, () => alphabet[integer(0, alphabet.length - 1)]).join("");

const codeName = (displayName: string): string => asciiName(displayName.split(" ")[0] ?? "") || "friend";

/** A name in plain letters, for addresses and codes. */
export function asciiName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[^a-zA-Z]/g, "")
    .toLowerCase();
}
