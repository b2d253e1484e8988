import { createAuth, type Auth } from "@worth/auth";
import type { WebEnvironment } from "@worth/contracts";
import { createDatabase } from "@worth/db";
import type { MailDeps, Payments } from "@worth/domain";
import { createCipher, signInMinutes } from "@worth/domain";
import { createJobs } from "@worth/jobs";
import { createPayments, type StripeSettings } from "@worth/payments";
import { createLimits, type Limits } from "./http/create-limits.ts";
import { createLog, type Log } from "./http/create-log.ts";

/** What one web process holds for its lifetime: the wiring of domain with its adapters. */
export type Services = {
  deps: MailDeps;
  auth: Auth;
  payments: Payments;
  limits: Limits;
  log: Log;
  environment: WebEnvironment & StripeSettings;
  close(): Promise<void>;
};

/** Wires one app. The portal signs members in, the admin staff: two instances, two cookies, separate tables. */
export async function createServices(
  who: "member" | "staff",
  environment: WebEnvironment & StripeSettings,
): Promise<Services> {
  const { DATABASE_URL, PORTAL_URL, ADMIN_URL, APP_SECRET, MEMBER_AUTH_SECRET, STAFF_AUTH_SECRET } =
    environment;
  const log = createLog(environment.LOG_LEVEL, who === "member" ? "portal" : "admin");
  const database = createDatabase(DATABASE_URL);
  const jobs = await createJobs(DATABASE_URL, (error) => log.error({ err: error }, "jobs"));
  const clock = { now: () => new Date() };
  const isStaff = who === "staff";
  return {
    deps: {
      database,
      clock,
      jobs,
      cipher: createCipher(APP_SECRET),
      portalUrl: PORTAL_URL,
      adminUrl: ADMIN_URL,
    },
    auth: createAuth(database, {
      who,
      baseUrl: isStaff ? ADMIN_URL : PORTAL_URL,
      secret: isStaff ? STAFF_AUTH_SECRET : MEMBER_AUTH_SECRET,
      signInMinutes,
    }),
    payments: createPayments(environment, clock),
    limits: createLimits(database, APP_SECRET),
    log,
    environment,
    async close() {
      await jobs.stop();
      await database.$disconnect();
    },
  };
}
