import { completeJoin, getConsentText, normalizeEmail, startJoin, type OpenedLink } from "@worth/domain";
import type { World } from "./create-world.ts";

const anonymous = { kind: "anonymous" } as const;

export type Joining = { email: string; displayName?: string; code?: string; openedLink?: OpenedLink };

/** What a person types to join, before they prove their address. */
export async function askToJoin({ deps }: World, joining: Joining): Promise<void> {
  const { id: consentTextId } = await getConsentText(deps, anonymous);
  const { displayName = "Leo Lind", ...typed } = joining;
  await startJoin(deps, anonymous, { displayName, consentTextId, ...typed });
}

/** The person proves the address, as the sign-in library reports it; the same address is the same user. */
export async function confirmAddress({ deps, database }: World, email: string) {
  const user = await database.memberUser.upsert({
    where: { email },
    create: { id: `user of ${email}`, name: email, email, emailVerified: true },
    update: {},
  });
  return completeJoin(deps, { userId: user.id, email, cameFrom: { address: email, agent: "test" } });
}

/** Joins from the first field to the proven address; the customer this made or found. */
export async function joinProgramme(world: World, joining: Joining) {
  await askToJoin(world, joining);
  const outcome = await confirmAddress(world, joining.email);
  const { customerId } = await world.database.customerIdentity.findUniqueOrThrow({
    where: {
      kind_normalizedValue: { kind: "email", normalizedValue: normalizeEmail(joining.email) },
    },
  });
  return { customerId, outcome };
}
