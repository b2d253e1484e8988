import type { Reader } from "@worth/db";
import type { TwoPeople } from "./two-people.ts";

type Sentiment = "promoter" | "passive" | "detractor";

/** What the two think of us once they are one: where they differ, whoever of them spoke last. */
export async function latestSentiment(reader: Reader, people: TwoPeople): Promise<Sentiment | null> {
  const both = [people.fromId, people.intoId];
  const customers = await reader.customer.findMany({
    where: { id: { in: both }, sentiment: { not: null } },
    select: { id: true, sentiment: true },
  });
  const [first, second] = customers;
  if (!second || first?.sentiment === second.sentiment) return first?.sentiment ?? null;
  const spokeAt = async (customerId: string): Promise<number> => {
    const latest = {
      where: { customerId: { in: people.aliases([customerId]) } },
      orderBy: { occurredAt: "desc" },
      select: { occurredAt: true },
    } as const;
    const [answer, act] = [await reader.surveyAnswer.findFirst(latest), await reader.act.findFirst(latest)];
    return Math.max(answer?.occurredAt.getTime() ?? 0, act?.occurredAt.getTime() ?? 0);
  };
  const isFirstLater = first && (await spokeAt(first.id)) > (await spokeAt(second.id));
  return (isFirstLater ? first : second).sentiment;
}
