import { AppError, type ImportMapping, type SystemActor } from "@worth/contracts";
import {
  checkImport,
  createImport,
  discardImport,
  getImport,
  getProgramme,
  guessMapping,
  performCheck,
  performImport,
  runImport,
  toUtf8,
  type Deps,
  type KeyedDeps,
  type RunDeps,
} from "@worth/domain";
import { describeCounts, describeMapping, describeRowErrors } from "./describe-import.ts";
import type { ImportOptions } from "./import-options.ts";
import { computeValues } from "./compute-values.ts";
import { createProgressLine } from "./progress-line.ts";

const actor: SystemActor = { kind: "system", name: "import command" };

type Import = { fileName: string; content: Uint8Array<ArrayBuffer>; options: ImportOptions };
type Say = (sentence: string) => void;

/**
 * Takes a file of purchases through the same steps as the admin does, with this process as the worker. Says what
 * happens; true when it went well.
 */
export async function importPurchases(
  deps: RunDeps & KeyedDeps,
  { fileName, content, options }: Import,
  say: Say,
): Promise<boolean> {
  const startedAt = Date.now();
  const { mapping, header } = await readMapping(deps, content, options);
  say(describeMapping(mapping, header));
  const { importId } = await createImport(deps, actor, { fileName, content });
  const progress = createProgressLine();
  const ownDeps = { ...deps, jobs: withoutImports(deps.jobs) };

  await checkImport(ownDeps, actor, { importId, mapping });
  await performCheck(ownDeps, { importId }, ({ doneCount }) => progress.show(`Checked ${doneCount} rows`));
  progress.end();
  const checked = await getImport(deps, actor, { importId, page: 1 });
  if (checked.badCount > 0) say(describeRowErrors(checked));
  const isRefused = checked.state === "failed" || (checked.badCount > 0 && !options.skipBadRows);
  if (isRefused || options.isDryRun) {
    await discardImport(deps, actor, { importId });
    say(
      options.isDryRun ? `Dry run, nothing was imported. ${describeCounts(checked)}` : refusal(checked.state),
    );
    return !isRefused;
  }

  const { jobs, customerIds } = collectRefreshes(ownDeps.jobs);
  await runImport(ownDeps, actor, { importId, skipBadRows: options.skipBadRows });
  await performImport({ ...ownDeps, jobs }, { importId }, ({ doneCount, rowCount }) =>
    progress.show(`Imported ${doneCount} of ${rowCount} rows`),
  );
  progress.end();
  const done = await getImport(deps, actor, { importId, page: 1 });
  if (done.state !== "done") throw new AppError("import_has_bad_rows");
  say(describeCounts(done));
  if (customerIds.size > 0) {
    progress.show("Computing values");
    await computeValues(deps, [...customerIds]);
    progress.end();
    say(`The values of ${customerIds.size.toLocaleString("en")} customers are up to date.`);
  }
  say(`Done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
  return true;
}

async function readMapping(
  deps: Deps,
  content: Uint8Array,
  { currency, choices }: ImportOptions,
): Promise<{ mapping: ImportMapping; header: string[] | null }> {
  const { reportingCurrency } = await getProgramme(deps, actor);
  return guessMapping(toUtf8(content), currency ?? reportingCurrency, choices);
}

const refusal = (state: string): string =>
  state === "failed"
    ? "Nothing was imported: the file cannot be read to its end."
    : "Nothing was imported. Correct these rows, or add --skip-bad-rows.";

/** This process does the import itself; a worker would only wait for it. */
function withoutImports(jobs: Deps["jobs"]): Deps["jobs"] {
  return {
    enqueue: async (transaction, job) => {
      if (job.name !== "import.check" && job.name !== "import.run") await jobs.enqueue(transaction, job);
    },
  };
}

/** Values are computed here as well as asked for: no worker may be running, and a kill must not lose them. */
function collectRefreshes(jobs: Deps["jobs"]): { jobs: Deps["jobs"]; customerIds: Set<string> } {
  const customerIds = new Set<string>();
  const enqueue: Deps["jobs"]["enqueue"] = async (transaction, job) => {
    if (job.name === "value.refresh") for (const id of job.data.customerIds) customerIds.add(id);
    await jobs.enqueue(transaction, job);
  };
  return { jobs: { enqueue }, customerIds };
}
