import type { Rows } from "@worth/factories";
import { addAldgate } from "./accounts/aldgate.ts";
import { addBrightwater } from "./accounts/brightwater.ts";
import { addHarbour } from "./accounts/harbour.ts";
import { addTradeCompanies } from "./accounts/add-trade-companies.ts";
import { addTrails } from "./campaigns/trails.ts";
import { addCrowd } from "./crowd/crowd.ts";
import { addRefusals } from "./crowd/refusals.ts";
import { addServingCosts } from "./crowd/serving-costs.ts";
import { addIdeas } from "./ideas/ideas.ts";
import { addInes } from "./ines.ts";
import { addOpenLeads } from "./leads/open-leads.ts";
import { addMaryReferrals } from "./mary/mary-referrals.ts";
import { addMary } from "./mary/mary.ts";
import { addPerks } from "./perks/catalogue.ts";
import { beginStory } from "./story/story.ts";
import { addAuthors } from "./word-of-mouth/authors.ts";
import { addReferenceCalls } from "./word-of-mouth/reference-calls.ts";
import { addReviewSites } from "./word-of-mouth/review-sites.ts";
import { addUnreadReviews } from "./word-of-mouth/reviews.ts";
import { addTouches } from "./word-of-mouth/touches.ts";

/** Every row of the demo. Nothing here says what anybody is worth: that is computed from these facts. */
export function tellStory(now: Date): Rows {
  const story = beginStory(now);
  addAldgate(story);
  const priya = addBrightwater(story);
  addHarbour(story);
  const buyers = addTradeCompanies(story);
  addTrails(story);
  const mary = addMary(story);
  addMaryReferrals(story, mary);
  addInes(story);
  const crowd = addCrowd(story);
  const orders = crowd.flatMap((person) => person.orders);
  addTouches(story, orders, { published: mary.published, probability: 0.28 });
  addTouches(story, orders, { published: addAuthors(story, crowd), probability: 0.12 });
  addUnreadReviews(story, crowd);
  addReviewSites(story);
  addRefusals(story, crowd);
  addReferenceCalls(story, buyers);
  addServingCosts(story, crowd);
  addPerks(story);
  addOpenLeads(story, { mary, priya, guide: buyers.get("Cobalt Climbing") ?? mary });
  addIdeas(story, crowd, mary);
  return story.rows();
}
