import type { EnteredOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { isMention } from "./proof-decided.ts";

/** What somebody entered, as the queue names it, by its id. */
export async function readEntered(
  reader: Reader,
  subjectIds: readonly string[],
): Promise<Map<string, EnteredOutput>> {
  const mentionIds = subjectIds.filter(isMention);
  const loggedIds = subjectIds.filter((id) => !isMention(id));
  const [mentions, logged] = await Promise.all([
    reader.mention.findMany({ where: { id: { in: mentionIds } }, include: { text: true } }),
    reader.loggedAct.findMany({ where: { id: { in: loggedIds } }, include: { type: true } }),
  ]);
  return new Map([
    ...mentions.map(({ id, text }): [string, EnteredOutput] => [
      id,
      { kind: "mention", id, title: text?.title || (text?.url ?? "") },
    ]),
    ...logged.map(({ id, type }): [string, EnteredOutput] => [id, { kind: "act", id, title: type.name }]),
  ]);
}
