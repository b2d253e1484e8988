import { createId } from "@worth/contracts";
import { inTransaction, type Database, type Transaction } from "@worth/db";
import { openQueueItem } from "@worth/domain";
import { createMention, createTrackedLink } from "@worth/factories";
import { kindsOfActs, saidElsewhere } from "./said-elsewhere.ts";

const dayMs = 86_400_000;

/** Word of mouth elsewhere: what counts, what waits to be read, a link that is followed, and a name to confirm. */
export async function addMentions(database: Database, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  await inTransaction(database, async (transaction) => {
    const members = await listMembers(transaction);
    for (const [index, { days, ...said }] of saidElsewhere.entries()) {
      const customerId = memberAt(members, index);
      const createdAt = daysAgo(days);
      const { mentionId } = await createMention(transaction, {
        ...said,
        customerId,
        createdAt,
        occurredAt: createdAt,
      });
      if (said.state === "waiting")
        await waitForPerson(transaction, { subjectId: mentionId, customerId, now: createdAt });
    }
    const mary = await transaction.customer.findFirstOrThrow({ where: { displayName: "Mary Sample" } });
    await createTrackedLink(transaction, {
      customerId: mary.id,
      channel: "newsletter",
      createdAt: daysAgo(80),
      clickedAt: [61, 44, 20, 19, 3].map(daysAgo),
    });
    await transaction.heardAnswer.create({
      data: {
        id: createId("heardAnswer"),
        customerId: memberAt(members, saidElsewhere.length),
        source: "join",
        state: "waiting",
        occurredAt: daysAgo(2),
        text: { create: { words: "Mary Sample" } },
      },
    });
    await logActs(transaction, {
      customerId: memberAt(members, saidElsewhere.length + 1),
      createdAt: daysAgo(1),
    });
  });
}

type Logging = { customerId: string; createdAt: Date };

/** Kinds of acts of the shop's own, and one that was logged and waits. */
async function logActs(transaction: Transaction, { customerId, createdAt }: Logging): Promise<void> {
  const types = kindsOfActs.map((kind) => ({ id: createId("actType"), ...kind, createdAt }));
  await transaction.actType.createMany({ data: types });
  const [first] = types;
  if (!first) return;
  const id = createId("loggedAct");
  await transaction.loggedAct.create({
    data: {
      id,
      typeId: first.id,
      customerId,
      state: "waiting",
      occurredAt: createdAt,
      createdAt,
      text: {
        create: {
          note: "Eleven people came, and we compared our tents in the garden.",
          proofUrl: "https://meetups.example/tents-in-the-garden",
        },
      },
    },
  });
  await waitForPerson(transaction, { subjectId: id, customerId, now: createdAt });
}

type Waiting = { subjectId: string; customerId: string; now: Date };

const waitForPerson = (transaction: Transaction, waiting: Waiting): Promise<void> =>
  openQueueItem(transaction, {
    kind: "proof",
    subjectType: "act",
    referralId: null,
    stakeMinor: 0,
    reasons: [],
    ...waiting,
  });

/** Members nobody tells a story of, who joined last. */
async function listMembers(transaction: Transaction): Promise<string[]> {
  const members = await transaction.member.findMany({
    where: { customer: { displayName: { not: "Mary Sample" }, companyId: null } },
    orderBy: [{ joinedAt: "desc" }, { id: "asc" }],
    take: 40,
    select: { customerId: true },
  });
  return members.map(({ customerId }) => customerId).slice(10);
}

function memberAt(members: readonly string[], index: number): string {
  const member = members[index];
  if (member === undefined) throw new Error("The demo has too few members to speak of it.");
  return member;
}
