import {
  askKinds,
  type AskChoices,
  type AskChoicesOutput,
  type AskKind,
  type MemberActor,
} from "@worth/contracts";
import { inTransaction, lockKey, type Reader, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { readAsking } from "../reviews/asking-settings.ts";
import { requestRefresh } from "../value/request-refresh.ts";

/** Which kinds of asks somebody takes: all that they did not turn off, under any id that stood for them. */
export async function readAskChoices(reader: Reader, own: readonly string[]): Promise<AskChoices> {
  const off = await reader.askOff.findMany({
    where: { customerId: { in: [...own] } },
    select: { kind: true },
  });
  const kinds = new Set<AskKind>(off.map(({ kind }) => kind));
  return {
    review: !kinds.has("review"),
    answer: !kinds.has("answer"),
    beta: !kinds.has("beta"),
    consult: !kinds.has("consult"),
    refer: !kinds.has("refer"),
    vote: !kinds.has("vote"),
  };
}

export async function isAskOff(reader: Reader, own: readonly string[], kind: AskKind): Promise<boolean> {
  return (await reader.askOff.count({ where: { customerId: { in: [...own] }, kind } })) > 0;
}

export async function getAskChoices(
  { database }: Deps,
  { customerId }: MemberActor,
): Promise<AskChoicesOutput> {
  const choices = await readAskChoices(database, await listAliases(database, customerId));
  const { mostAsksAYear } = await readAsking(database);
  return { choices, mostAsksAYear };
}

/** A member says which kinds of asks they take from now on. */
export async function saveAskChoices(
  { database, clock, jobs }: Deps,
  { customerId }: MemberActor,
  choices: AskChoices,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    // Whoever asks at this moment asks before or after, never with a choice that is half written.
    await lockKey(transaction, "ask", customerId);
    const own = await listAliases(transaction, customerId);
    const wanted = askKinds.filter((kind) => choices[kind]);
    await transaction.askOff.deleteMany({ where: { customerId: { in: own }, kind: { in: wanted } } });
    const unwanted = askKinds.filter((kind) => !choices[kind]);
    await turnOff(transaction, { jobs }, { customerId, kinds: unwanted, now: clock.now() });
  });
}

type TurnedOff = { customerId: string; kinds: readonly AskKind[]; now: Date };

/** From now on somebody is not asked for these. Once is enough, however often they say it. Triage hears of it. */
export async function turnOff(
  transaction: Transaction,
  { jobs }: Pick<Deps, "jobs">,
  { customerId, kinds, now }: TurnedOff,
): Promise<void> {
  await transaction.askOff.createMany({
    data: kinds.map((kind) => ({ customerId, kind, createdAt: now })),
    skipDuplicates: true,
  });
  await requestRefresh(transaction, jobs, [customerId]);
}
