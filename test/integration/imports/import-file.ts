import type { ImportMapping } from "@worth/contracts";
import {
  checkImport,
  createImport,
  getImport,
  performCheck,
  performImport,
  refreshValues,
  runImport,
} from "@worth/domain";
import type { JobHandlers } from "@worth/jobs";
import { drainJobs } from "../../world/drain-jobs.ts";
import { everyJob } from "../../world/every-job.ts";
import type { World } from "../../world/create-world.ts";

export const manager = { kind: "staff", staffId: "stf_1", role: "manager" } as const;

/** Works off what imports ask for; nothing else may be asked for. */
export async function drain({ url, deps }: World): Promise<void> {
  const unexpected = async () => {
    throw new Error("An import asked for a job that is not its own.");
  };
  const handlers: JobHandlers = {
    ...everyJob(unexpected),
    "value.refresh": (data) => refreshValues(deps, data),
    "import.check": (data) => performCheck(deps, data),
    "import.run": (data) => performImport(deps, data),
  };
  await drainJobs(url, handlers);
}

/** Uploads a file and checks it, read as guessed but for `changes`. */
export async function checkFile(world: World, text: string, changes: Partial<ImportMapping> = {}) {
  const { deps } = world;
  const content = new TextEncoder().encode(text);
  const { importId } = await createImport(deps, manager, { fileName: "purchases.csv", content });
  const { mapping } = await getImport(deps, manager, { importId, page: 1 });
  await checkImport(deps, manager, { importId, mapping: { ...mapping, ...changes } });
  await drain(world);
  return getImport(deps, manager, { importId, page: 1 });
}

/** Takes a file all the way in, the way the admin and the worker do. */
export async function importFile(world: World, text: string, { skipBadRows = false } = {}) {
  const { deps } = world;
  const { id: importId } = await checkFile(world, text);
  await runImport(deps, manager, { importId, skipBadRows });
  await drain(world);
  return getImport(deps, manager, { importId, page: 1 });
}

/** What a file may change, counted. */
export async function countRows({ database }: World) {
  const [customers, identities, products, purchases, lines] = await Promise.all([
    database.customer.count(),
    database.customerIdentity.count(),
    database.product.count(),
    database.purchase.count(),
    database.purchaseLine.count(),
  ]);
  return { customers, identities, products, purchases, lines };
}

export const nothing = { customers: 0, identities: 0, products: 0, purchases: 0, lines: 0 };
