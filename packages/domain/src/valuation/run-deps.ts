import type { Bulk } from "@worth/db";
import type { Deps } from "../deps.ts";

/** What runs get beside what every use-case gets: transactions of plain statements and COPY. */
export type RunDeps = Deps & { bulk: Bulk };
