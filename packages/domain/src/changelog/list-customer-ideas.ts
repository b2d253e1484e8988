import type { CustomerIdeasInput, CustomerIdeasOutput, StaffActor } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { addMonths, type ValueLine } from "@worth/scoring";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { explainCustomer, requireCustomer } from "../value/explain-customer.ts";
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
  const { lines, currency, policy } = await explainCustomer(database, customerId, asOf);
  const innovation = lines.filter(
    (line) => line.customerId === customerId && line.basis === "net" && line.part === "innovation",
  );
  const aliases = await listAliases(database, customerId);
  return {
    currency,
    shipped: await readShipped(database, {
      aliases,
      asOf,
      innovation,
      months: policy.innovationWindowMonths,
    }),
    ...(isPast
      ? { open: [], moreOpenCount: 0 }
      : await listOpenIdeas(database, { customerId, aliases, asOf, currency, policy })),
  };
}

type Shipped = { aliases: string[]; asOf: Date; innovation: readonly ValueLine[]; months: number };

async function readShipped(
  reader: Reader,
  { aliases, asOf, innovation, months }: Shipped,
): Promise<CustomerIdeasOutput["shipped"]> {
  const credits = await reader.actCredit.findMany({
    where: {
      customerId: { in: aliases },
      recordedAt: { lte: asOf },
      act: { shipped: { recordedAt: { lte: asOf } } },
    },
    include: { act: { include: { shipped: true, text: true, idea: { include: { text: true } } } } },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    distinct: ["actId"],
  });
  const byIdea = Map.groupBy(innovation, ({ causeId }) => causeId);
  return credits.flatMap(({ actId, act, part }) => {
    if (!act.shipped) return [];
    const earned = byIdea.get(actId) ?? [];
    const { occurredAt } = act.shipped;
    return {
      ideaId: act.idea?.id ?? null,
      title: act.idea?.text?.title ?? act.text?.title ?? "",
      role: part,
      shippedAt: occurredAt.toISOString(),
      endsAt: new Date(addMonths(occurredAt.getTime(), months)).toISOString(),
      purchaseCount: new Set(earned.map(({ factId }) => factId)).size,
      amountMinor: earned.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    };
  });
}
