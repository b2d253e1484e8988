import type { Reader } from "@worth/db";
import type { Recipient } from "../ports/payouts.ts";

/** Somebody as the provider may know them; who paid as a guest is no customer of the provider's. */
export async function readRecipient(reader: Reader, customerId: string): Promise<Recipient> {
  const identities = await reader.customerIdentity.findMany({
    where: { customerId, kind: { in: ["email", "stripe_customer"] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { kind: true, value: true, verifiedAt: true },
  });
  const emails = identities.filter(({ kind }) => kind === "email");
  return {
    customerId,
    email: (emails.find(({ verifiedAt }) => verifiedAt !== null) ?? emails[0])?.value ?? null,
    knownRefs: identities.flatMap(({ kind, value }) =>
      kind === "stripe_customer" && !value.startsWith("guest:") ? [value] : [],
    ),
  };
}
