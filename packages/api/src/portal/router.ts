import { changelog } from "../public/changelog.ts";
import { ideaBoards } from "../public/ideas.ts";
import { programme } from "../public/programme.ts";
import { questionWall } from "../public/questions.ts";
import { referralLinks } from "../public/referral-links.ts";
import { reviewWall } from "../public/reviews.ts";
import { router } from "../trpc.ts";
import { trackedLinks } from "../public/mentions.ts";
import { checks } from "./checks.ts";
import { acts } from "./acts.ts";
import { beta } from "./beta.ts";
import { ideas } from "./ideas.ts";
import { leads } from "./leads.ts";
import { ledger } from "./ledger.ts";
import { payouts } from "./payouts.ts";
import { perks } from "./perks.ts";
import { mentions } from "./mentions.ts";
import { profile } from "./profile.ts";
import { questions } from "./questions.ts";
import { referrals } from "./referrals.ts";
import { reviews } from "./reviews.ts";
import { sessions } from "./sessions.ts";
import { tiers } from "./tiers.ts";

/** All a portal session can reach. The admin's procedures are not in it. */
export const portalRouter = router({
  programme,
  referralLinks,
  referrals,
  checks,
  beta,
  ideas,
  ideaBoards,
  changelog,
  leads,
  ledger,
  payouts,
  perks,
  reviews,
  reviewWall,
  questions,
  questionWall,
  tiers,
  profile,
  mentions,
  acts,
  trackedLinks,
  sessions,
});

export type PortalRouter = typeof portalRouter;
