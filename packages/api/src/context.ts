import { createAuth, type Auth } from "@worth/auth";
import { parseEnvironment, webEnvironment } from "@worth/contracts";
import { createDatabase } from "@worth/db";
import type { Files, MailDeps, Payments, Payouts, Pictures, Queues } from "@worth/domain";
import { createCipher, signInMinutes, takeTurn } from "@worth/domain";
import { createFiles, createPictures, filesEnvironment } from "@worth/files";
import { createJobs } from "@worth/jobs";
import { createPayments, createPayouts, isLiveKey, stripeEnvironment, stripeTurns } from "@worth/payments";
import { createLimits, type Limits } from "./http/create-limits.ts";
import { createLog, type Log } from "./http/create-log.ts";

/** A web process's settings: the base and every adapter's piece. @throws EnvironmentError with every problem at once */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  return parseEnvironment(
    webEnvironment.extend({ ...stripeEnvironment.shape, ...filesEnvironment.shape }),
    environment,
  );
}

export type WebSettings = ReturnType<typeof readSettings>;

/** Where files go, and what draws the pictures among them anew. */
export type Storage = { files: Files; pictures: Pictures };

/** What one web process holds for its lifetime: the wiring of domain with its adapters. */
export type Services = {
  deps: MailDeps;
  auth: Auth;
  payments: Payments;
  payouts: Payouts;
  queues: Queues;
  storage: Storage;
  isLive: boolean;
  limits: Limits;
  log: Log;
  environment: WebSettings;
  close(): Promise<void>;
};

/** Wires one app. The portal signs members in, the admin staff: two instances, two cookies, separate tables. */
export async function createServices(
  who: "member" | "staff",
  environment: WebSettings,
  log: Log = createLog(environment.LOG_LEVEL, who === "member" ? "portal" : "admin"),
): Promise<Services> {
  const { DATABASE_URL, PORTAL_URL, ADMIN_URL, APP_SECRET, MEMBER_AUTH_SECRET, STAFF_AUTH_SECRET } =
    environment;
  const database = createDatabase(DATABASE_URL);
  const jobs = await createJobs(DATABASE_URL, (error) => log.error({ err: error }, "jobs"));
  const clock = { now: () => new Date() };
  const cipher = createCipher(APP_SECRET);
  const isStaff = who === "staff";
  const turn = () => takeTurn(database, stripeTurns(environment));
  return {
    deps: {
      database,
      clock,
      jobs,
      cipher,
      portalUrl: PORTAL_URL,
      adminUrl: ADMIN_URL,
    },
    auth: createAuth(database, {
      who,
      baseUrl: isStaff ? ADMIN_URL : PORTAL_URL,
      secret: isStaff ? STAFF_AUTH_SECRET : MEMBER_AUTH_SECRET,
      signInMinutes,
    }),
    payments: createPayments(environment, turn, clock, cipher.hash),
    payouts: createPayouts(environment, turn),
    queues: jobs.queues,
    storage: { files: createFiles(environment), pictures: createPictures() },
    isLive: isLiveKey(environment.STRIPE_SECRET_KEY),
    limits: createLimits(database, APP_SECRET),
    log,
    environment,
    async close() {
      await jobs.stop();
      await database.$disconnect();
    },
  };
}
