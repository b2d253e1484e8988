import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

type Identity = {
  kind: "email" | "stripe_customer" | "external";
  value: string;
  normalizedValue?: string | undefined;
  verifiedAt?: Date | undefined;
};

export type CustomerOverrides = {
  id?: string;
  displayName?: string;
  /** Null for somebody without an address. */
  email?: string | null;
  /** Given when the normal form is more than the address in lower case: dots, plus tags. */
  normalizedEmail?: string;
  emailVerifiedAt?: Date;
  /** Ids other systems know the customer by. */
  stripeCustomerId?: string;
  externalId?: string;
  /** Writes the membership fact too. */
  companyId?: string;
  sentiment?: "promoter" | "passive" | "detractor";
  country?: string;
  createdAt?: Date;
};

/** A customer with the identities they are known by and the company they belong to. */
export function buildCustomer(
  overrides: CustomerOverrides = {},
): Built<{ customerId: string; email: string | null }> {
  const { id = createId("customer"), displayName = "Sam Example", createdAt = longAgo } = overrides;
  const { email = `${id.replace("_", "-")}@example.com`, companyId = null, sentiment = null } = overrides;
  const { country = null } = overrides;
  const { normalizedEmail, emailVerifiedAt, stripeCustomerId, externalId } = overrides;
  const identities: Identity[] = [
    ...(email === null
      ? []
      : [
          {
            kind: "email" as const,
            value: email,
            normalizedValue: normalizedEmail ?? email.toLowerCase(),
            verifiedAt: emailVerifiedAt,
          },
        ]),
    ...(stripeCustomerId ? [{ kind: "stripe_customer" as const, value: stripeCustomerId }] : []),
    ...(externalId ? [{ kind: "external" as const, value: externalId }] : []),
  ];
  return {
    ids: { customerId: id, email },
    rows: {
      customer: [{ id, displayName, companyId, sentiment, country, createdAt }],
      customerIdentity: identities.map(({ kind, value, normalizedValue = value, verifiedAt = null }) => ({
        id: createId("customerIdentity"),
        customerId: id,
        kind,
        value,
        normalizedValue,
        verifiedAt,
        createdAt,
      })),
      companyMembership:
        companyId === null
          ? []
          : [
              {
                id: createId("companyMembership"),
                customerId: id,
                companyId,
                occurredAt: createdAt,
                recordedAt: createdAt,
              },
            ],
    },
  };
}

export const createCustomer = inserting(buildCustomer);
