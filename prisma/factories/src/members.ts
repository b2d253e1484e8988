import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { buildCustomer, type CustomerOverrides } from "./customers.ts";
import { longAgo } from "./moment.ts";
import { mergeRows } from "./rows.ts";

export type MembershipOverrides = {
  customerId: string;
  displayName?: string;
  email: string;
  joinedAt?: Date;
  /** The wording they agreed to; without one no consent is written. */
  consentTextId?: string | undefined;
  /** The sign-in library's id of the person; a plain string. */
  userId?: string;
  code?: string;
};

type MembershipIds = { memberId: string; userId: string; codeId: string; code: string };

/** Makes an existing customer a member, as joining does: sign-in user, member, consent and their one code. */
export function buildMembership(overrides: MembershipOverrides): Built<MembershipIds> {
  const { customerId, displayName = "Sam Example", email, joinedAt = longAgo, consentTextId } = overrides;
  const memberId = createId("member");
  const codeId = createId("referralCode");
  const { userId = endOf(memberId, 32), code = `friend-${endOf(codeId, 12)}` } = overrides;
  return {
    ids: { memberId, userId, codeId, code },
    rows: {
      memberUser: [
        {
          id: userId,
          name: displayName,
          email: email.toLowerCase(),
          emailVerified: true,
          createdAt: joinedAt,
          updatedAt: joinedAt,
        },
      ],
      member: [{ id: memberId, customerId, userId, joinedAt }],
      consent: consentTextId
        ? [
            {
              id: createId("consent"),
              customerId,
              textId: consentTextId,
              given: true,
              occurredAt: joinedAt,
              recordedAt: joinedAt,
            },
          ]
        : [],
      referralCode: [{ id: codeId, customerId, code, createdAt: joinedAt }],
    },
  };
}

const endOf = (id: string, length: number): string => id.slice(-length);

export type MemberOverrides = Omit<CustomerOverrides, "email"> & { email?: string } & Omit<
    MembershipOverrides,
    "customerId" | "email"
  >;

/** A new customer with a proven address who joined. */
export function buildMember(
  overrides: MemberOverrides = {},
): Built<{ customerId: string; email: string } & MembershipIds> {
  const { id = createId("customer"), joinedAt = longAgo } = overrides;
  const { email = `${id.replace("_", "-")}@example.com` } = overrides;
  const customer = buildCustomer({
    createdAt: joinedAt,
    emailVerifiedAt: joinedAt,
    ...overrides,
    id,
    email,
  });
  const membership = buildMembership({ ...overrides, customerId: id, email, joinedAt });
  return {
    ids: { customerId: id, email, ...membership.ids },
    rows: mergeRows([customer.rows, membership.rows]),
  };
}

export const createMembership = inserting(buildMembership);
export const createMember = inserting(buildMember);
