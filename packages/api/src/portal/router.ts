import { programme } from "../public/programme.ts";
import { referralLinks } from "../public/referral-links.ts";
import { router } from "../trpc.ts";
import { leads } from "./leads.ts";
import { ledger } from "./ledger.ts";
import { profile } from "./profile.ts";
import { referrals } from "./referrals.ts";
import { sessions } from "./sessions.ts";

/** All a portal session can reach. The admin's procedures are not in it. */
export const portalRouter = router({ programme, referralLinks, referrals, leads, ledger, profile, sessions });

export type PortalRouter = typeof portalRouter;
