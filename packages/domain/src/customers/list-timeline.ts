import type { CustomerOutput } from "@worth/contracts";
import type { Database } from "@worth/db";

type Entry = CustomerOutput["timeline"][number];

const mostEntries = 50;
const newestFirst = { orderBy: { occurredAt: "desc" }, take: mostEntries } as const;

/** The newest things that happened with a customer. */
export async function listTimeline(database: Database, customerId: string): Promise<Entry[]> {
  const of = { where: { customerId } };
  const takenBack = { where: { purchase: { customerId } }, ...newestFirst, include: { purchase: true } };
  const [purchases, refunds, disputes, acts, answers, referrals, member] = await Promise.all([
    database.purchase.findMany({ ...of, ...newestFirst, include: { lines: { include: { product: true } } } }),
    database.refund.findMany(takenBack),
    database.dispute.findMany(takenBack),
    database.act.findMany({ ...of, ...newestFirst, include: { text: true } }),
    database.surveyAnswer.findMany({ ...of, ...newestFirst, include: { text: true } }),
    database.referral.findMany({
      where: { referrerId: customerId, refereeId: { not: customerId } },
      orderBy: { createdAt: "desc" },
      take: mostEntries,
      include: { referee: true },
    }),
    database.member.findUnique(of),
  ]);
  const entries: Entry[] = [
    ...purchases.map((purchase) =>
      entry("purchase", purchase, {
        title: purchase.lines.map(({ product }) => product.name).join(", ") || null,
        amountMinor: purchase.capturedMinor,
        currency: purchase.currency,
      }),
    ),
    ...refunds.map((row) =>
      entry("refund", row, { amountMinor: -row.amountMinor, currency: row.purchase.currency }),
    ),
    ...disputes.map((row) =>
      entry("dispute", row, { amountMinor: -row.amountMinor, currency: row.purchase.currency }),
    ),
    ...acts.map((act) => entry("act", act, { title: act.text?.title ?? null })),
    ...answers.map((answer) => entry("survey_answer", answer, { title: answer.text?.comment ?? null })),
    ...referrals.map(({ id, createdAt, referee }) =>
      entry("referral", { id, occurredAt: createdAt }, { title: referee.displayName }),
    ),
    ...(member ? [entry("joined", { id: member.id, occurredAt: member.joinedAt }, {})] : []),
  ];
  return entries.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1)).slice(0, mostEntries);
}

type Details = Partial<Pick<Entry, "title" | "amountMinor" | "currency">>;

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
    occurredAt: occurredAt.toISOString(),
    ...details,
  };
}
