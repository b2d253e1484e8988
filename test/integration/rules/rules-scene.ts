import type { RuleBody, StaffActor, StaffRole } from "@worth/contracts";
import { createStaff } from "@worth/factories";
import type { World } from "../../world/create-world.ts";

export async function createActor({ database }: World, role: StaffRole): Promise<StaffActor> {
  const { staffId } = await createStaff(database, { role, email: `${role}@rules.example` });
  return { kind: "staff", staffId, role };
}

/** 20.00 of credit for who brings a friend, on whatever order. */
export const creditRule: RuleBody = {
  trigger: "referral_qualified",
  side: "referrer",
  activeFrom: 0,
  activeUntil: null,
  conditions: {},
  amount: { kind: "credit", amountMinor: 20_00 },
  caps: [],
  holdDays: 0,
  approval: "automatic",
  isAboveBoundConfirmed: false,
};

/** A present every year: no referral, so no bound. */
export const yearRule: RuleBody = {
  ...creditRule,
  trigger: "anniversary",
  side: "actor",
  amount: { kind: "points", points: 100 },
};
