import type { CustomerIdeasInput, CustomerIdeasOutput, StaffActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { addMonths, explainValue, type ValueLine } from "@worth/scoring";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { loadIdeaFacts } from "../value/buyers/load-idea-facts.ts";
import { currentPolicy, type ProgrammePolicy } from "../value/current-policy.ts";
import { requireCustomer } from "../value/explain-customer.ts";
import { readMoment } from "../value/read-moment.ts";
import { listOpenIdeas } from "./list-open-ideas.ts";

/**
 * A customer's ideas in money. What shipped: the lines of net innovation value by idea, as of a moment. What did not
 * yet: what it is expected to bring, by the stage it is in; beside the value and in no sum.
 */
export async function listCustomerIdeas(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { customerId: askedId, asOf: moment }: CustomerIdeasInput,
): Promise<CustomerIdeasOutput> {
  const customerId = await requireCustomer(database, askedId);
  const { asOf, isPast } = await readMoment(database, moment);
  const policy = await currentPolicy(database, asOf);
  const { reportingCurrency: currency } = await getProgrammeRow(database);
  const aliases = await listAliases(database, customerId);
  const credits = await readCredits(database, aliases, asOf);
  const lines = await readLines(database, credits, { asOf, policy, reportingCurrency: currency });
  const earned = lines.filter(
    (line) => line.customerId === customerId && line.basis === "net" && line.part === "innovation",
  );
  return {
    currency,
    shipped: shippedOf(credits, earned, policy.innovationWindowMonths),
    ...(isPast
      ? { open: [], moreOpenCount: 0 }
      : await listOpenIdeas(database, { customerId, aliases, asOf, currency, policy })),
  };
}

/** What a customer is credited with of what shipped, the latest first. */
async function readCredits(reader: Reader, aliases: string[], asOf: Date) {
  const credits = await reader.actCredit.findMany({
    where: {
      customerId: { in: aliases },
      recordedAt: { lte: asOf },
      act: { shipped: { recordedAt: { lte: asOf } } },
    },
    include: {
      act: {
        include: {
          shipped: { include: { products: true } },
          text: true,
          idea: { include: { text: true } },
        },
      },
    },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    distinct: ["actId"],
  });
  return credits.flatMap(({ act: { shipped, ...act }, ...credit }) =>
    shipped === null ? [] : [{ ...credit, act, shipped }],
  );
}

type Credit = Awaited<ReturnType<typeof readCredits>>[number];

/** Every line of the purchases that these ideas have a part of. */
async function readLines(
  reader: Reader,
  credits: readonly Credit[],
  selection: { asOf: Date; policy: ProgrammePolicy; reportingCurrency: string },
): Promise<ValueLine[]> {
  const ideas = credits.map(({ shipped: { occurredAt, products } }) => ({
    shippedAt: occurredAt.getTime(),
    productIds: products.map(({ productId }) => productId),
  }));
  const facts = await loadIdeaFacts(sqlOf(reader), ideas, selection);
  return explainValue(
    { ...facts, servingCosts: [], rewards: [] },
    selection.policy,
    selection.asOf.getTime(),
  );
}

function shippedOf(
  credits: readonly Credit[],
  earned: readonly ValueLine[],
  months: number,
): CustomerIdeasOutput["shipped"] {
  const byIdea = Map.groupBy(earned, ({ causeId }) => causeId);
  return credits.map(({ actId, act: { idea, text }, part, shipped: { occurredAt } }) => {
    const lines = byIdea.get(actId) ?? [];
    return {
      ideaId: idea?.id ?? null,
      title: idea?.text?.title ?? text?.title ?? "",
      role: part,
      shippedAt: occurredAt.toISOString(),
      endsAt: new Date(addMonths(occurredAt.getTime(), months)).toISOString(),
      purchaseCount: new Set(lines.map(({ factId }) => factId)).size,
      amountMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    };
  });
}
