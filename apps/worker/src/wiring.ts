import { createDatabase, openBulk, type Bulk } from "@worth/db";
import {
  createCipher,
  takeTurn,
  type Books,
  type Jobs,
  type KeyedDeps,
  type Mailer,
  type Pages,
  type Payments,
  type Payouts,
} from "@worth/domain";
import { createMailer } from "@worth/mail";
import { createPages } from "@worth/outbound";
import { createBooks, createPayments, createPayouts, stripeTurns } from "@worth/payments";
import type { Settings } from "./settings.ts";

/** What every job of this process works with. */
export type Wiring = {
  deps: KeyedDeps;
  bulk: Bulk;
  payments: Payments;
  payouts: Payouts;
  books: Books;
  mailer: Mailer;
  pages: Pages;
  portalUrl: string;
};

/** Builds the wiring around the port of the pg-boss that runs the jobs. */
export function createWiring(settings: Settings) {
  const database = createDatabase(settings.DATABASE_URL);
  const clock = { now: () => new Date() };
  const bulk = openBulk(settings.DATABASE_URL);
  const cipher = createCipher(settings.APP_SECRET);
  const turn = () => takeTurn(database, stripeTurns(settings));
  const adapters = {
    bulk,
    payments: createPayments(settings, turn, clock, cipher.hash),
    payouts: createPayouts(settings, turn),
    books: createBooks(settings, turn, cipher.hash),
    mailer: createMailer(settings),
    pages: createPages(),
    portalUrl: settings.PORTAL_URL,
  };
  return {
    database,
    bulk,
    clock,
    withJobs: (jobs: Jobs): Wiring => ({ deps: { database, clock, jobs, cipher }, ...adapters }),
  };
}
