import { acts } from "./acts.ts";
import { admin } from "./admin.ts";
import { asks } from "./asks.ts";
import { api } from "./api.ts";
import { asking } from "./asking.ts";
import { beta } from "./beta.ts";
import { campaigns } from "./campaigns.ts";
import { connections } from "./connections.ts";
import { customers } from "./customers.ts";
import { errors } from "./errors.ts";
import { fraud } from "./fraud.ts";
import { changelog } from "./changelog.ts";
import { ideas } from "./ideas.ts";
import { imports } from "./imports.ts";
import { impact } from "./impact.ts";
import { insights } from "./insights.ts";
import { jobs } from "./jobs.ts";
import { ledger } from "./ledger.ts";
import { mail } from "./mail.ts";
import { mentions } from "./mentions.ts";
import { missions } from "./missions.ts";
import { payouts } from "./payouts.ts";
import { perks } from "./perks.ts";
import { portal } from "./portal.ts";
import { privacy } from "./privacy.ts";
import { questions } from "./questions.ts";
import { queue } from "./queue.ts";
import { referrals } from "./referrals.ts";
import { reviews } from "./reviews.ts";
import { rules } from "./rules.ts";
import { settingsValues } from "./settings-values.ts";
import { staff } from "./staff.ts";
import { staffIdeas } from "./staff-ideas.ts";
import { staffReferrals } from "./staff-referrals.ts";
import { tiers } from "./tiers.ts";
import { triage } from "./triage.ts";
import { ui } from "./ui.ts";
import { value } from "./value.ts";

/** The English catalogue: one namespace per room of the product. */
export const en = {
  ui,
  portal,
  referrals,
  reviews,
  questions,
  impact,
  mentions,
  missions,
  acts,
  api,
  ideas,
  staffIdeas,
  changelog,
  asking,
  asks,
  privacy,
  rules,
  beta,
  campaigns,
  admin,
  triage,
  errors,
  mail,
  customers,
  value,
  staffReferrals,
  imports,
  insights,
  ledger,
  staff,
  payouts,
  connections,
  jobs,
  queue,
  fraud,
  perks,
  tiers,
  settingsValues,
} as const;
