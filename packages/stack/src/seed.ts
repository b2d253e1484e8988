import { exit, stdout } from "node:process";
import { seedDemo, seedEmpty } from "@worth/seed";
import { inheritedEnvironment } from "./settings.ts";

/** Fills the database of DATABASE_URL; SEED_KIND is `demo` or `empty`. A process of its own, so it can be ended. */
const {
  DATABASE_URL: databaseUrl,
  APP_SECRET: appSecret,
  SEED_KIND: kind,
  WORTH_OWNER_EMAIL: ownerEmail,
} = inheritedEnvironment();
if (databaseUrl === undefined || appSecret === undefined)
  throw new Error("DATABASE_URL and APP_SECRET must be set.");

const log = (sentence: string) => void stdout.write(`${sentence}\n`);
const options = { databaseUrl, now: new Date(), appSecret, log };
await (kind === "empty" ? seedEmpty({ ...options, ...(ownerEmail && { ownerEmail }) }) : seedDemo(options));
exit(0);
