import { betaPortalRows } from "./beta-rows.ts";
import { ledgerPortalRows } from "./ledger-rows.ts";
import { changelogPortalRows } from "./changelog-rows.ts";
import { ideasPortalRows } from "./ideas-rows.ts";
import { queuePortalRows } from "./queue-rows.ts";
import { mentionsPortalRows } from "./mentions-rows.ts";
import { perksPortalRows } from "./perks-rows.ts";
import { questionsPortalRows } from "./questions-rows.ts";
import { reviewsPortalRows } from "./reviews-rows.ts";
import { absentIds, callers, memberCallers, type Rows } from "./row.ts";

export const portalRows: Rows = {
  ...ledgerPortalRows,
  ...perksPortalRows,
  ...questionsPortalRows,
  ...reviewsPortalRows,
  ...mentionsPortalRows,
  ...betaPortalRows,
  ...ideasPortalRows,
  ...changelogPortalRows,
  ...queuePortalRows,
  "programme.get": { may: callers },
  "programme.terms": { may: callers },
  "referralLinks.open": {
    may: callers,
    input: ({ cast }) => ({ code: cast.mary.code }),
    absent: () => ({ code: absentIds.code }),
  },
  "referralLinks.offer": {
    may: callers,
    input: ({ cast }) => ({ code: cast.mary.code }),
    absent: () => ({ code: absentIds.code }),
  },
  "referrals.home": { may: memberCallers },
  "referrals.list": { may: memberCallers },
  "leads.submit": {
    may: memberCallers,
    input: ({ caller }) => ({
      companyName: "Acme",
      contactName: "Ada",
      contactEmail: `ada-${caller.toLowerCase()}@acme.example`,
      need: "Boots",
    }),
  },
  // Nobody is erased here: the box is not ticked.
  "profile.erase": { may: memberCallers, input: () => ({ isCertain: false }), firstStatus: 400 },
  "payouts.mine": { may: memberCallers },
  // Nobody of the cast has as much credit.
  "payouts.ask": {
    may: memberCallers,
    input: () => ({
      rail: "manual",
      currency: "USD",
      amountMinor: 5_000_000,
      requestKey: "00000000-0000-4000-8000-000000000000",
    }),
    firstStatus: 409,
  },
  // No provider answers here.
  "payouts.openOnboarding": { may: memberCallers, firstStatus: 503 },
  "payouts.checkAccount": { may: memberCallers },
  "profile.download": {
    may: memberCallers,
    input: () => ({ part: null, after: null }),
    absent: () => ({ part: "nothing_of_that_name", after: null }),
  },
  "profile.get": { may: memberCallers },
  "profile.update": { may: memberCallers, input: () => ({ displayName: "New Name" }) },
  "sessions.list": { may: memberCallers },
  "sessions.revoke": {
    may: memberCallers,
    input: ({ caller, spareSessions }) => ({ sessionId: spareSessions[caller] ?? absentIds.sessionId }),
    foreign: ({ caller, spareSessions }) => ({
      sessionId: spareSessions[caller === "member" ? "otherMember" : "member"],
    }),
    absent: () => ({ sessionId: absentIds.sessionId }),
  },
};
