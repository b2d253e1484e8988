import { buildServingCost } from "@worth/factories";
import type { Story } from "../story/story.ts";
import type { CrowdPerson } from "./crowd-person.ts";

/** Support cases and free returns: what some customers cost beyond their goods. */
export function addServingCosts({ add, random }: Story, crowd: readonly CrowdPerson[]): void {
  for (const { customerId, orders } of crowd) {
    for (const { occurredAt, currency, refunds } of orders) {
      const returned = refunds[0]?.occurredAt;
      if (returned) {
        const amountMinor = random.integer(4_00, 9_00);
        add(buildServingCost({ customerId, kind: "shipping", currency, amountMinor, occurredAt: returned }));
      }
      if (random.chance(0.08)) {
        const amountMinor = random.integer(5_00, 22_00);
        add(buildServingCost({ customerId, kind: "support_case", currency, amountMinor, occurredAt }));
      }
    }
  }
}
