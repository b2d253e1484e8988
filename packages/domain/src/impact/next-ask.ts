import type { MemberActor, NextAskOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { readAskChoices } from "../asks/ask-choices.ts";
import { countAsksLeft } from "../asks/asks-left.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { findIdea, findQuestion, findUnreviewed } from "./ask-candidates.ts";
import { chooseNextAsk, type Room } from "./choose-next-ask.ts";

const dayMs = 86_400_000;
/** Whoever got an ask by mail this lately is not asked again by a page. */
const restDays = 7;
/** How long "not now" lasts. */
const notNowDays = 30;

/** The one thing a member is asked for on their pages, or nothing. */
export async function getNextAsk(
  { database, clock }: Deps,
  actor: MemberActor,
): Promise<{ ask: NextAskOutput | null }> {
  const { customerId } = actor;
  const own = await listAliases(database, customerId);
  const isAtRest = await isResting(database, own, clock.now());
  const { sentiment } = await database.customer.findUniqueOrThrow({
    where: { id: customerId },
    select: { sentiment: true },
  });
  const rooms = await orderRooms(database, customerId);
  const takes = await readAskChoices(database, own);
  const facts = { isDetractor: sentiment === "detractor", isResting: isAtRest, rooms, takes };
  const question = await findQuestion(database, own);
  const product = await findUnreviewed(database, own);
  const idea = await findIdea(database, actor, own);
  return { ask: chooseNextAsk({ ...facts, question, product, idea }) };
}

/** A member does not want to be asked for a while. */
export async function sayNotNow({ database, clock }: Deps, { customerId }: MemberActor): Promise<void> {
  const endsAt = new Date(clock.now().getTime() + notNowDays * dayMs);
  await database.askRest.upsert({
    where: { customerId },
    create: { customerId, endsAt },
    update: { endsAt },
  });
}

async function isResting(reader: Reader, own: string[], now: Date): Promise<boolean> {
  const theirs = { customerId: { in: own } };
  if ((await reader.askRest.count({ where: { ...theirs, endsAt: { gt: now } } })) > 0) return true;
  const since = new Date(now.getTime() - restDays * dayMs);
  if ((await reader.ask.count({ where: { ...theirs, occurredAt: { gt: since } } })) > 0) return true;
  return (await countAsksLeft(reader, own, now)) === 0;
}

/** Most headroom first: the lever triage found for them, then where their word has brought least so far. */
async function orderRooms(reader: Reader, customerId: string): Promise<Room[]> {
  const generation = await currentGeneration(reader);
  const known = await reader.valueSnapshot.findUnique({
    where: { generation_customerId: { generation, customerId } },
    select: { referralMinor: true, influenceMinor: true, innovationMinor: true },
  });
  const brought: Record<Room, number> = {
    referral: known?.referralMinor ?? 0,
    influence: known?.influenceMinor ?? 0,
    innovation: known?.innovationMinor ?? 0,
  };
  const rooms = ["referral", "influence", "innovation"] as const satisfies Room[];
  const leastFirst = rooms.toSorted((left, right) => brought[left] - brought[right]);
  const account = await reader.accountSnapshot.findUnique({
    where: { generation_accountId: { generation, accountId: customerId } },
    select: { reason: true },
  });
  const reason = account?.reason;
  const code = typeof reason === "object" && reason !== null && "code" in reason ? reason["code"] : null;
  const found = rooms.find((room) => codes[room] === code);
  return found ? [found, ...leastFirst.filter((room) => room !== found)] : leastFirst;
}

/** How triage says that somebody has room on a lever. */
const codes = {
  referral: "room_to_refer",
  influence: "room_to_influence",
  innovation: "room_to_innovate",
} as const satisfies Record<Room, string>;
