import { AppError, type SystemActor } from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { keepCountries, type ToldCountry } from "../customers/keep-countries.ts";
import type { KeyedDeps } from "../deps.ts";
import { settleReferral } from "../referrals/settle-referral.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { customerKeyText, findOrCreateCustomers, type CustomerIds } from "./find-or-create-customers.ts";
import { findOrCreateProducts, type ProductIds } from "./find-or-create-products.ts";
import { importLock } from "./import-lock.ts";
import { insertPurchases } from "./insert-purchases.ts";
import { openImport, type OpenImport } from "./open-import.ts";
import { readChunks } from "./read-chunks.ts";
import { refuseErased } from "./refuse-erased.ts";
import type { PurchaseRow } from "./reading/read-row.ts";
import { reportProgress, type ProgressListener } from "./report-progress.ts";

/** Less than a job may take before it is handed on. */
const timeoutMs = 840_000;

const actor: SystemActor = { kind: "system", name: "import" };

/**
 * The job of `runImport`: the whole file in one transaction, so that nothing of it is ever half there. A worker that is
 * killed leaves no trace but the progress shown, and running the job again gives the same end.
 */
export async function performImport(
  deps: KeyedDeps,
  { importId }: { importId: string },
  listener: ProgressListener = () => {},
): Promise<void> {
  const run = async (transaction: Transaction) => {
    await lockKey(transaction, ...importLock);
    const opened = await openImport(transaction, importId, "running");
    if (opened) await importFile(transaction, deps, { importId, opened, listener });
  };
  try {
    await inTransaction(deps.database, run, { timeoutMs });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await deps.database.import.updateMany({
      where: { id: importId, state: "running" },
      data: { state: "failed", doneCount: 0 },
    });
  }
}

type Run = { importId: string; opened: OpenImport; listener: ProgressListener };

async function importFile(
  transaction: Transaction,
  { database, clock, jobs, cipher }: KeyedDeps,
  { importId, opened, listener }: Run,
): Promise<void> {
  const now = clock.now();
  const customerIds: CustomerIds = new Map();
  const productIds: ProductIds = new Map();
  const buyerIds = new Set<string>();
  const counts = { rowCount: 0, addedCount: 0, knownCount: 0, badCount: 0 };
  for await (const read of readChunks(opened, now)) {
    const { rows, badCount, isBroken } = await refuseErased(transaction, cipher, read);
    if (isBroken || (badCount > 0 && !opened.skipBadRows)) throw new AppError("import_has_bad_rows");
    await findOrCreateCustomers(transaction, rows, customerIds);
    await findOrCreateProducts(transaction, productsOf(rows), productIds);
    const from = { source: "import", importId } as const;
    const added = await insertPurchases(transaction, rows, { from, customerIds, productIds });
    await keepCountries(transaction, countriesOf(rows, customerIds));
    for (const buyerId of added.buyerIds) buyerIds.add(buyerId);
    counts.rowCount += rows.length + badCount;
    counts.addedCount += added.addedCount;
    counts.knownCount += rows.length - added.addedCount;
    counts.badCount += badCount;
    const { rowCount } = opened;
    const progress = { importId, state: "running", doneCount: counts.rowCount, rowCount } as const;
    await reportProgress(database, progress, listener);
  }
  await settleReferrals(transaction, importId, now);
  await requestRefresh(transaction, jobs, buyerIds);
  await transaction.import.update({
    where: { id: importId },
    data: { state: "done", finishedAt: now, doneCount: counts.rowCount, ...counts },
  });
  await transaction.importFile.delete({ where: { importId } });
}

const productsOf = (rows: readonly { productRef: string | null }[]): string[] =>
  rows.flatMap(({ productRef }) => productRef ?? []);

const countriesOf = (rows: readonly PurchaseRow[], customerIds: CustomerIds): ToldCountry[] =>
  rows.flatMap(({ customer, country, occurredAt }) => {
    const customerId = customerIds.get(customerKeyText(customer));
    return customerId === undefined ? [] : { customerId, country, occurredAt: new Date(occurredAt) };
  });

/** Purchases of friends who have joined qualify their referrals, in the order they were made. */
async function settleReferrals(transaction: Transaction, importId: string, now: Date): Promise<void> {
  const purchases = await transaction.purchase.findMany({
    where: {
      importId,
      capturedMinor: { gt: 0 },
      customer: { referralsReceived: { some: { state: "joined" } } },
    },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of purchases) await settleReferral(transaction, { now }, actor, { purchaseId: id });
}
