import type { Person } from "../story/person.ts";
import { addReferral } from "../story/referral.ts";
import type { Story } from "../story/story.ts";
import { addWonLead } from "../leads/won-lead.ts";
import { addCompany } from "./company.ts";
import { tradeCompanies, type TradeCompany } from "./trade-companies.ts";
import { addTradeOrders, spreadDays } from "./trade-orders.ts";

/** The other B2B accounts, some brought by one another. Gives who orders for each, by the company's name. */
export function addTradeCompanies(story: Story): Map<string, Person> {
  const buyers = new Map<string, Person>();
  for (const company of tradeCompanies) buyers.set(company.name, addOne(story, company, buyers));
  return buyers;
}

function addOne(story: Story, company: TradeCompany, buyers: ReadonlyMap<string, Person>): Person {
  const { name, domain, people: names, currency, sinceDaysAgo, orderCount, brought, score } = company;
  // A lead's contact is made a customer when it is won and joins later, or never; a link's friend joins first.
  const joinedDaysAgo = brought?.source === "lead" ? sinceDaysAgo - 30 : sinceDaysAgo;
  const people = addCompany(story, {
    name,
    domain,
    sinceDaysAgo,
    people: [
      {
        displayName: names[0],
        joinedDaysAgo,
        answer:
          score === undefined
            ? undefined
            : { score, occurredAt: story.daysAgo(story.random.integer(20, 200)) },
      },
      ...names.slice(1).map((displayName) => ({ displayName })),
    ],
  });
  const orders = addTradeOrders(story, {
    // The first order must be of the person who was brought.
    buyers: [people[0]],
    netMinor: company.orderMinor * orderCount,
    currency,
    daysAgo: spreadDays(orderCount, sinceDaysAgo - 4, company.lastOrderDaysAgo),
  });
  const referrer = brought && buyers.get(brought.by);
  if (brought && referrer) {
    const joinedAt = story.daysAgo(sinceDaysAgo);
    const referral = { referrer, referee: people[0], joinedAt, order: orders[0] };
    if (brought.source === "link") addReferral(story, { ...referral, source: "link" });
    else addReferral(story, { ...referral, source: "lead", leadId: addWonLead(story, company, referral) });
  }
  return people[0];
}
