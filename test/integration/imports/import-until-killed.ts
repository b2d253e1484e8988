import { argv, kill, pid } from "node:process";
import { createDatabase } from "@worth/db";
import { createCipher, performImport } from "@worth/domain";

/** A worker that is killed in the middle: import-until-killed.ts <database url> <import id> <row> */
const [, , databaseUrl = "", importId = "", row = ""] = argv;
const database = createDatabase(databaseUrl);
const cipher = createCipher("a secret of this test, long enough to be one");
const deps = { database, cipher, clock: { now: () => new Date() }, jobs: { enqueue: async () => {} } };
await performImport(deps, { importId }, ({ doneCount }) => {
  if (doneCount >= Number(row)) kill(pid, "SIGKILL");
});
