import { router } from "../trpc.ts";
import { campaigns } from "./campaigns.ts";
import { acts } from "./acts.ts";
import { apiKeys } from "./api-keys.ts";
import { beta } from "./beta.ts";
import { changelog } from "./changelog.ts";
import { connections } from "./connections.ts";
import { companies, customers } from "./customers.ts";
import { fraud } from "./fraud.ts";
import { ideas } from "./ideas.ts";
import { imports } from "./imports.ts";
import { insights } from "./insights.ts";
import { jobs } from "./jobs.ts";
import { ledger } from "./ledger.ts";
import { leads } from "./leads.ts";
import { mentions } from "./mentions.ts";
import { payouts } from "./payouts.ts";
import { perks } from "./perks.ts";
import { policy } from "./policy.ts";
import { posts } from "./posts.ts";
import { programme } from "./programme.ts";
import { queue } from "./queue.ts";
import { rates } from "./rates.ts";
import { purchases } from "./purchases.ts";
import { referrals } from "./referrals.ts";
import { impact } from "./impact.ts";
import { questions } from "./questions.ts";
import { reviewAsking, reviews } from "./reviews.ts";
import { rules } from "./rules.ts";
import { sessions } from "./sessions.ts";
import { staff } from "./staff.ts";
import { tiers } from "./tiers.ts";
import { triage } from "./triage.ts";

/** All a staff session can reach. */
export const adminRouter = router({
  triage,
  customers,
  companies,
  purchases,
  referrals,
  leads,
  ledger,
  payouts,
  queue,
  fraud,
  rules,
  campaigns,
  mentions,
  acts,
  impact,
  questions,
  reviews,
  beta,
  ideas,
  changelog,
  posts,
  reviewAsking,
  perks,
  tiers,
  connections,
  apiKeys,
  jobs,
  imports,
  insights,
  rates,
  policy,
  staff,
  sessions,
  programme,
});

export type AdminRouter = typeof adminRouter;
