import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import process, { argv, cwd, env, exit, stderr, stdout } from "node:process";
import { AppError, largestImportBytes } from "@worth/contracts";
import { createDatabase, openBulk } from "@worth/db";
import { createCipher } from "@worth/domain";
import { createJobs, type JobProducer } from "@worth/jobs";
import { z } from "zod";
import { readImportOptions, usage } from "./import-options.ts";
import { importPurchases } from "./import-purchases.ts";

const connections = 3;

const settingsSchema = z.object({ DATABASE_URL: z.string().optional(), APP_SECRET: z.string().optional() });

/** `npm run import`: 0 when the file is in, 1 with a sentence when it is not. */
async function main(): Promise<number> {
  const options = readImportOptions(argv.slice(2));
  if (typeof options === "string") return fail(`${options}\n\n${usage}`);
  const { DATABASE_URL: databaseUrl, APP_SECRET: appSecret } = settingsSchema.parse(env);
  if (!databaseUrl) return fail("DATABASE_URL is not set. npm run import finds the database by itself.");
  if (!appSecret) return fail("APP_SECRET is not set. It is the one the worker runs with.");
  const content = await readWhole(options.file);
  if (typeof content === "string") return fail(content);

  const jobs = await connect(databaseUrl);
  if (typeof jobs === "string") return fail(jobs);
  const database = createDatabase(databaseUrl, connections);
  const bulk = openBulk(databaseUrl);
  try {
    const clock = { now: () => new Date() };
    const deps = { database, bulk, jobs, clock, cipher: createCipher(appSecret) };
    const file = { fileName: basename(options.file), content, options };
    return (await importPurchases(deps, file, (sentence) => stdout.write(`${sentence}\n`))) ? 0 : 1;
  } catch (error) {
    return fail(explain(error));
  } finally {
    await jobs.stop();
    await bulk.close();
    await database.$disconnect();
  }
}

/** The queue, which is the first to speak to the database, or why it does not answer. */
async function connect(databaseUrl: string): Promise<JobProducer | string> {
  try {
    return await createJobs(databaseUrl, (error) => stderr.write(`${error.message}\n`));
  } catch (error) {
    return `The database does not answer: ${messageOf(error)}`;
  }
}

function fail(sentence: string): 1 {
  stderr.write(`${sentence}\n`);
  return 1;
}

/** The file, or what is wrong with it. npm runs scripts in the clone's root and tells where it was called. */
async function readWhole(file: string): Promise<Uint8Array<ArrayBuffer> | string> {
  const path = resolve(env["INIT_CWD"] ?? cwd(), file);
  try {
    const { size } = await stat(path);
    return size > largestImportBytes ? tooLarge : await readFile(path);
  } catch (error) {
    return `${path} cannot be read: ${messageOf(error)}`;
  }
}

const tooLarge = `The file is larger than ${largestImportBytes / 1024 / 1024} MB. Split it: rows that are in two parts are still imported once.`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function explain(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  if (error.code === "import_unreadable")
    return "The file cannot be read: it needs a customer, a date and an amount in each row of a text file.";
  if (error.code === "import_too_large") return tooLarge;
  if (error.code === "invalid_input") return `The file has no column ${error.details.values?.["column"]}.`;
  return `The import stopped: ${error.code}. Nothing was imported.`;
}

// Prisma reads several relations at once in a transaction, and pg warns that this will have to change one day.
process.noDeprecation = true;
exit(await main());
