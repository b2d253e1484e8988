import { inTransaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import type { Pages } from "../ports/pages.ts";
import { proposeSentiment } from "./propose-sentiment.ts";

const longestTitle = 200;
const longestAuthor = 120;

/**
 * Reads the page of a mention for its title, its author and what it sounds like. Reading changes nothing there, so a
 * worker that dies leaves a page that is read once more.
 */
export async function dispatchPage(
  { database, pages }: Pick<Deps, "database"> & { pages: Pages },
  { mentionId }: { mentionId: string },
): Promise<void> {
  const waiting = await database.mention.findUnique({
    where: { id: mentionId, page: "waiting" },
    select: { text: { select: { url: true, note: true } } },
  });
  if (!waiting?.text) return;
  const { url, note } = waiting.text;
  const reading = await pages.read(url);
  await inTransaction(database, async (transaction) => {
    const isRead = reading.kind === "read";
    // What was entered anew meanwhile has a job of its own.
    const { count } = await transaction.mention.updateMany({
      where: { id: mentionId, page: "waiting", text: { url } },
      data: isRead
        ? { page: "read", proposedSentiment: proposeSentiment([reading.title, reading.text, note]) }
        : { page: "unreadable" },
    });
    if (count === 0 || !isRead) return;
    const title = toLine(reading.title, longestTitle);
    const author = toLine(reading.author, longestAuthor);
    await transaction.mentionText.update({ where: { mentionId }, data: { title, author } });
  });
}

/** One line of what a page says, without what cannot be shown, cut between characters. */
const toLine = (text: string, longest: number): string =>
  Array.from(text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim())
    .slice(0, longest)
    .join("");
