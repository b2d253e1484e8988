import { askMails } from "../public/asks.ts";
import { changelog } from "../public/changelog.ts";
import { ideaBoards } from "../public/ideas.ts";
import { programme } from "../public/programme.ts";
import { questionWall } from "../public/questions.ts";
import { referralLinks } from "../public/referral-links.ts";
import { reviewWall } from "../public/reviews.ts";
import { trackedLinks } from "../public/mentions.ts";
import { router } from "../trpc.ts";
import { acts } from "./acts.ts";
import { asks } from "./asks.ts";
import { beta } from "./beta.ts";
import { checks } from "./checks.ts";
import { ideas } from "./ideas.ts";
import { impact } from "./impact.ts";
import { missions } from "./missions.ts";
import { leads } from "./leads.ts";
import { ledger } from "./ledger.ts";
import { mentions } from "./mentions.ts";
import { payouts } from "./payouts.ts";
import { perks } from "./perks.ts";
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
  asks,
  askMails,
  beta,
  ideas,
  ideaBoards,
  changelog,
  impact,
  missions,
  leads,
  ledger,
  payouts,
  perks,
  mentions,
  acts,
  trackedLinks,
  reviews,
  reviewWall,
  questions,
  questionWall,
  tiers,
  profile,
  sessions,
});

export type PortalRouter = typeof portalRouter;
