import { endedStages, type IdeaRowOutput, type IdeaStage } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { firstName } from "../customers/first-name.ts";

/** Characters of a text's beginning that a list shows. */
const excerptLength = 240;

type Row = Omit<IdeaRowOutput, "status" | "authorFirstName" | "submittedAt" | "isEnded"> & {
  statusName: string;
  stage: IdeaStage;
  displayName: string;
  submittedAt: Date;
};

/**
 * Ideas as lists show them to members and visitors, in the order they are asked for. What the reader voted for is
 * marked, whichever of the merged ideas they voted for.
 */
export async function readIdeaRows(
  reader: Reader,
  ids: readonly string[],
  aliases: readonly string[],
): Promise<IdeaRowOutput[]> {
  const rows = await sqlOf(reader)<Row>(
    `SELECT idea.id, coalesce(words.title, '') AS title, coalesce(left(words.body, ${excerptLength}), '') AS excerpt,
       status.name AS "statusName", status.stage::text AS stage, category.name AS category, author."displayName",
       idea."voteCount", idea."commentCount", coalesce(idea."submittedAt", idea."createdAt") AS "submittedAt",
       EXISTS (SELECT FROM idea AS part JOIN idea_vote AS vote ON vote."ideaId" = part.id
         WHERE part."rootId" = idea.id AND vote."customerId" = ANY ($2::text[])) AS "isVoted"
     FROM unnest($1::text[]) WITH ORDINALITY AS page (id, place)
     JOIN idea ON idea.id = page.id
     JOIN board_status AS status ON status.id = idea."statusId"
     JOIN customer AS author ON author.id = idea."customerId"
     LEFT JOIN idea_text AS words ON words."ideaId" = idea.id
     LEFT JOIN board_category AS category ON category.id = idea."categoryId"
     ORDER BY page.place`,
    [ids, aliases],
  );
  return rows.map(({ statusName, stage, displayName, submittedAt, ...row }) => ({
    ...row,
    status: { name: statusName, stage },
    authorFirstName: firstName(displayName),
    submittedAt: submittedAt.toISOString(),
    isEnded: isEnded(stage),
  }));
}

export const isEnded = (stage: IdeaStage): boolean => endedStages.some((ended) => ended === stage);
