import type { Person } from "../story/person.ts";
import { addReferral } from "../story/referral.ts";
import type { Story } from "../story/story.ts";
import { addCompany, type NewCompany } from "./company.ts";
import { addTradeOrders, spreadDays } from "./trade-orders.ts";

export type BroughtAccount = Pick<NewCompany, "name" | "domain" | "people"> & {
  netMinor: number;
  orderCount: number;
  /** When staff attached them to who brought them; the first order follows within days. */
  attachedDaysAgo: number;
  lastOrderDaysAgo: number;
  note: string;
};

/** An account somebody brought, by the word of staff: counted as certain. */
export function addBroughtAccount(story: Story, referrer: Person, account: BroughtAccount): void {
  const { netMinor, orderCount, attachedDaysAgo, lastOrderDaysAgo, note } = account;
  const people = addCompany(story, { ...account, sinceDaysAgo: attachedDaysAgo });
  const [order] = addTradeOrders(story, {
    // The one who was brought places every order: it is their purchases that go up to the referrer.
    buyers: [people[0]],
    netMinor,
    daysAgo: spreadDays(orderCount, attachedDaysAgo - 6, lastOrderDaysAgo),
  });
  addReferral(story, {
    referrer,
    referee: people[0],
    joinedAt: story.daysAgo(attachedDaysAgo),
    order,
    source: "staff",
    note,
  });
}
