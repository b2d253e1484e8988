import { admin } from "./admin.ts";
import { errors } from "./errors.ts";
import { mail } from "./mail.ts";
import { portal } from "./portal.ts";
import { referrals } from "./referrals.ts";
import { triage } from "./triage.ts";
import { ui } from "./ui.ts";

/** The English catalogue: one namespace per room of the product. */
export const en = { ui, portal, referrals, admin, triage, errors, mail } as const;
