import type { CustomerOutput } from "@worth/contracts";
import type { Database } from "@worth/db";

type Entry = CustomerOutput["timeline"][number];

const mostEntries = 50;
const newestFirst = { orderBy: { occurredAt: "desc" }, take: mostEntries } as const;

/**
 * The newest things that happened with a customer.
 * @param aliases every id that stands for them
 */
export async function listTimeline(
  database: Database,
  customerId: string,
  aliases: string[],
): Promise<Entry[]> {
  const of = { where: { customerId: { in: aliases } } };
  const takenBack = { where: { purchase: of.where }, ...newestFirst, include: { purchase: true } };
  const [purchases, refunds, disputes, acts, answers, referrals, member, merges] = await Promise.all([
    database.purchase.findMany({ ...of, ...newestFirst, include: { lines: { include: { product: true } } } }),
    database.refund.findMany(takenBack),
    database.dispute.findMany(takenBack),
    database.act.findMany({ ...of, ...newestFirst, include: { text: true } }),
    database.surveyAnswer.findMany({ ...of, ...newestFirst, include: { text: true } }),
    database.referral.findMany({
      where: { referrerId: { in: aliases }, refereeId: { notIn: aliases } },
      orderBy: { createdAt: "desc" },
      take: mostEntries,
      include: { referee: true },
    }),
    database.member.findUnique({ where: { customerId } }),
    database.identityMerge.findMany({
      where: { intoId: { in: aliases } },
      ...newestFirst,
      include: { from: { select: { displayName: true } } },
    }),
  ]);
  const entries: Entry[] = [
    ...purchases.map((purchase) =>
      entry("purchase", purchase, {
        title: purchase.lines.map(({ product }) => product.name).join(", ") || null,
        amountMinor: purchase.capturedMinor,
        currency: purchase.currency,
        purchaseId: purchase.id,
      }),
    ),
    ...refunds.map((row) => entry("refund", row, takenFrom(row))),
    ...disputes.map((row) => entry("dispute", row, takenFrom(row))),
    ...acts.map((act) => entry("act", act, { title: act.text?.title ?? null })),
    ...answers.map((answer) => entry("survey_answer", answer, { title: answer.text?.comment ?? null })),
    ...referrals.map(({ id, createdAt, referee }) =>
      entry("referral", { id, occurredAt: createdAt }, { title: referee.displayName }),
    ),
    ...merges.map((merge) => entry("merged", merge, { title: merge.from.displayName })),
    ...(member ? [entry("joined", { id: member.id, occurredAt: member.joinedAt }, {})] : []),
  ];
  return entries.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1)).slice(0, mostEntries);
}

type Details = Partial<Pick<Entry, "title" | "amountMinor" | "currency" | "purchaseId">>;

type TakenBack = { amountMinor: number; purchaseId: string; purchase: { currency: string } };

const takenFrom = ({ amountMinor, purchaseId, purchase }: TakenBack): Details => ({
  amountMinor: -amountMinor,
  currency: purchase.currency,
  purchaseId,
});

function entry(
  kind: Entry["kind"],
  { id, occurredAt }: { id: string; occurredAt: Date },
  details: Details,
): Entry {
  return {
    id,
    kind,
    title: null,
    amountMinor: null,
    currency: null,
    purchaseId: null,
    occurredAt: occurredAt.toISOString(),
    ...details,
  };
}
