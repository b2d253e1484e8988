import {
  AppError,
  type GetPurchaseInput,
  type PurchaseOutput,
  type PurchaseShareOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { PurchaseFact, ValueLine } from "@worth/scoring";
import { namesOf } from "../customers/names-of.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { databaseTime } from "../value/database-time.ts";
import { explainCustomer, requireCustomer } from "../value/explain-customer.ts";
import { netMinor } from "./net-minor.ts";
import { describeCauses } from "./share-causes.ts";

/** One purchase as it was recorded, what was taken back, and how it is split now, person by person. */
export async function getPurchase(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { purchaseId }: GetPurchaseInput,
): Promise<PurchaseOutput> {
  const purchase = await database.purchase.findUnique({
    where: { id: purchaseId },
    include: { lines: { include: { product: true } }, refunds: true, disputes: true },
  });
  if (!purchase) throw new AppError("not_found");
  const buyerId = await requireCustomer(database, purchase.customerId);
  const explained = await explainCustomer(database, buyerId, await databaseTime(database));
  const lines = explained.lines.filter(({ factId }) => factId === purchaseId);
  const fact = explained.facts.purchases.find(({ id }) => id === purchaseId);
  const { shares, names } = await readShares(database, lines, buyerId);
  const { reportingCurrency } = await getProgrammeRow(database);
  const { source, sourceKey, importId, currency, capturedMinor, taxMinor } = purchase;
  const sumOf = (basis: ValueLine["basis"]) =>
    lines.reduce((sum, line) => (line.basis === basis ? sum + line.amountMinor : sum), 0);
  return {
    id: purchaseId,
    buyer: { id: buyerId, displayName: names.get(buyerId) ?? "" },
    occurredAt: purchase.occurredAt.toISOString(),
    recordedAt: purchase.recordedAt.toISOString(),
    source,
    sourceKey,
    importId,
    currency,
    capturedMinor,
    taxMinor,
    takeBacks: [...takenBy("refund", purchase.refunds), ...takenBy("dispute", purchase.disputes)].toSorted(
      (a, b) => (a.occurredAt < b.occurredAt ? -1 : 1),
    ),
    netMinor: netMinor(purchase),
    products: purchase.lines.map(({ product, amountMinor }) => ({ name: product.name, amountMinor })),
    marginRate: fact?.marginRate ?? null,
    reporting: {
      currency: reportingCurrency,
      rate: currency === reportingCurrency ? null : await findRate(database, purchase, reportingCurrency),
      netMinor: fact ? netOf(fact) : null,
    },
    policyVersion: explained.policy.version,
    shares,
    netSumMinor: sumOf("net"),
    headlineSumMinor: sumOf("headline"),
  };
}

const netOf = ({ capturedMinor, takeBacks }: PurchaseFact): number =>
  takeBacks.reduce((left, { amountMinor }) => left - amountMinor, capturedMinor);

function takenBy(
  kind: "refund" | "dispute",
  rows: readonly { id: string; amountMinor: number; occurredAt: Date }[],
): PurchaseOutput["takeBacks"] {
  return rows.map(({ id, amountMinor, occurredAt }) => ({
    id,
    kind,
    amountMinor,
    occurredAt: occurredAt.toISOString(),
  }));
}

/** The newest rate of the day or before it, as conversion takes it. */
async function findRate(
  reader: Reader,
  { currency, occurredAt }: { currency: string; occurredAt: Date },
  reportingCurrency: string,
): Promise<PurchaseOutput["reporting"]["rate"]> {
  const found = await reader.exchangeRate.findFirst({
    where: { currency, reportingCurrency, validOn: { lte: occurredAt } },
    orderBy: [{ validOn: "desc" }, { recordedAt: "desc" }],
    select: { rate: true, validOn: true },
  });
  return found && { rate: found.rate.toNumber(), validOn: found.validOn.toISOString().slice(0, 10) };
}

/** The lines of one purchase, net and headline side by side where they are the same person's for the same reason. */
async function readShares(reader: Reader, lines: readonly ValueLine[], buyerId: string) {
  const [names, causeOf] = await Promise.all([
    namesOf(reader, [buyerId, ...lines.map(({ customerId }) => customerId)]),
    describeCauses(reader, lines, buyerId),
  ]);
  const shares = new Map<string, PurchaseShareOutput>();
  for (const line of lines) {
    const { basis, part, rule, share, amountMinor, customerId } = line;
    if (basis === "contribution" || part === "serving_cost" || part === "reward") continue;
    const key = [customerId, part, line.causeId, part === "referral" ? "" : rule].join(" ");
    const known = shares.get(key);
    const told = known ?? {
      customer: { id: customerId, displayName: names.get(customerId) ?? "" },
      part,
      rule,
      cause: causeOf(line),
      share: null,
      netMinor: null,
      headlineMinor: null,
    };
    shares.set(
      key,
      basis === "net"
        ? { ...told, rule, share, netMinor: amountMinor }
        : { ...told, headlineMinor: amountMinor },
    );
  }
  return { names, shares: [...shares.values()].toSorted(byAmount) };
}

const byAmount = (a: PurchaseShareOutput, b: PurchaseShareOutput): number =>
  (b.netMinor ?? 0) - (a.netMinor ?? 0) || (a.customer.id < b.customer.id ? -1 : 1);
