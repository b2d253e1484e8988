import type { Person } from "../story/person.ts";
import type { Story } from "../story/story.ts";
import { addLead } from "./lead-moves.ts";

/** Leads that staff have in hand today, one at each stage, and one that was lost. */
export function addOpenLeads(
  story: Story,
  { mary, priya, guide }: { mary: Person; priya: Person; guide: Person },
): void {
  addLead(story, {
    referrerId: guide.customerId,
    companyName: "Ferrier Vineyards",
    contactName: "Camille Ferrier",
    contactEmail: "camille@ferrier.example",
    need: "Boots and rainwear for 40 pickers in autumn.",
    submittedDaysAgo: 1.2,
    moves: [],
  });
  addLead(story, {
    referrerId: mary.customerId,
    companyName: "Northside Climbing Gym",
    contactName: "Dana Whitlock",
    contactEmail: "dana@northside.example",
    need: "Rental packs for their outdoor course.",
    submittedDaysAgo: 11,
    moves: [{ toStage: "contacted", daysAgo: 9 }],
  });
  addLead(story, {
    referrerId: priya.customerId,
    companyName: "Marlowe Shipping",
    contactName: "Stefan Novak",
    contactEmail: "stefan.novak@marlowe.example",
    need: "Jackets with their crest for 120 people.",
    submittedDaysAgo: 38,
    moves: [
      { toStage: "contacted", daysAgo: 36 },
      { toStage: "proposal", daysAgo: 15 },
    ],
  });
  addLead(story, {
    referrerId: guide.customerId,
    companyName: "Bluff Point Golf",
    contactName: "Gordon Tate",
    contactEmail: "gordon@bluffpoint.example",
    need: "Rainwear for their staff.",
    submittedDaysAgo: 140,
    moves: [
      { toStage: "contacted", daysAgo: 137 },
      { toStage: "lost", daysAgo: 110 },
    ],
  });
}
