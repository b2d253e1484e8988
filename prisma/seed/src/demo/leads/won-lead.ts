import type { TradeCompany } from "../accounts/trade-companies.ts";
import { asciiName, type Person } from "../story/person.ts";
import type { Story } from "../story/story.ts";
import { addLead } from "./lead-moves.ts";

/** The lead a company came from, won on the day it became a customer. */
export function addWonLead(
  story: Story,
  { name, domain, people: [contactName], sinceDaysAgo }: TradeCompany,
  { referrer, referee }: { referrer: Person; referee: Person },
): string {
  return addLead(story, {
    referrerId: referrer.customerId,
    customerId: referee.customerId,
    companyName: name,
    contactName,
    contactEmail: `${contactName.split(" ").map(asciiName).join(".")}@${domain}`,
    need: "Waterproofs for their guides, before the season starts.",
    submittedDaysAgo: sinceDaysAgo + 34,
    moves: [
      { toStage: "contacted", daysAgo: sinceDaysAgo + 31 },
      { toStage: "proposal", daysAgo: sinceDaysAgo + 12 },
      { toStage: "won", daysAgo: sinceDaysAgo },
    ],
  });
}
