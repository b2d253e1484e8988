import type { Database } from "@worth/db";
import type { Cipher } from "./ports/cipher.ts";
import type { Clock } from "./ports/clock.ts";
import type { Jobs } from "./ports/jobs.ts";

/** What every use-case gets: the database, the time, and a way to ask for later work. */
export type Deps = { database: Database; clock: Clock; jobs: Jobs };

/** Use-cases that keep secrets for a moment, or people as hashes alone, also get the cipher. */
export type KeyedDeps = Deps & { cipher: Cipher };

/** Use-cases that put a secret into a mail also get the addresses of the two apps. */
export type MailDeps = KeyedDeps & { portalUrl: string; adminUrl: string };
