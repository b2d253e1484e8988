import type { MemberActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { listReadableBoards } from "../ideas/readable-boards.ts";
import { isKept } from "../purchases/kept-purchase.ts";
import type { AskFacts } from "./choose-next-ask.ts";

/** A question nobody answered yet, about something they own. */
export async function findQuestion(reader: Reader, own: string[]): Promise<AskFacts["question"]> {
  const [row] = await sqlOf(reader)<{ id: string; body: string; productName: string }>(
    `SELECT question.id, words.body, product.name AS "productName"
     FROM question JOIN question_text AS words ON words."questionId" = question.id
     JOIN product ON product.id = question."productId"
     WHERE question.state = 'published' AND question."answerCount" = 0
       AND question."customerId" <> ALL ($1::text[])
       AND question."productId" IN (SELECT line."productId" FROM purchase
         JOIN purchase_line AS line ON line."purchaseId" = purchase.id WHERE purchase."customerId" = ANY ($1::text[]))
       AND NOT EXISTS (SELECT FROM answer
         WHERE answer."questionId" = question.id AND answer."customerId" = ANY ($1::text[]))
     ORDER BY question."createdAt", question.id LIMIT 1`,
    [own],
  );
  return row ?? null;
}

/** What they bought last, kept, and have not reviewed. */
export async function findUnreviewed(reader: Reader, own: string[]): Promise<AskFacts["product"]> {
  const [row] = await reader.$queryRaw<{ id: string; name: string }[]>`
    SELECT product.id, product.name FROM purchase
    JOIN purchase_line AS line ON line."purchaseId" = purchase.id JOIN product ON product.id = line."productId"
    WHERE purchase."customerId" = ANY (${own}::text[]) AND ${isKept}
      AND NOT EXISTS (SELECT FROM review WHERE review."productId" = product.id
        AND review."customerId" = ANY (${own}::text[]) AND review.state <> 'withdrawn')
    ORDER BY purchase."occurredAt" DESC, product.id LIMIT 1`;
  return row ?? null;
}

/** The idea that rises most, of those they see and did not vote for. */
export async function findIdea(reader: Reader, actor: MemberActor, own: string[]): Promise<AskFacts["idea"]> {
  const boards = await listReadableBoards(reader, actor);
  const idea = await reader.idea.findFirst({
    where: {
      boardId: { in: boards.map(({ id }) => id) },
      state: "published",
      mergedIntoId: null,
      status: { stage: { notIn: ["shipped", "declined"] } },
      customerId: { notIn: own },
      tree: { none: { votes: { some: { customerId: { in: own } } } } },
    },
    orderBy: [{ trend: "desc" }, { id: "desc" }],
    select: { id: true, text: { select: { title: true } } },
  });
  return idea?.text ? { id: idea.id, title: idea.text.title } : null;
}
