import { sqlOf, type Cell, type Reader } from "@worth/db";

/** Orders of lists; each is the order of an index. The least effort comes first, what nobody estimated last. */
const orders = {
  votes: '"voteCount" DESC, idea.id DESC',
  trend: "trend DESC, idea.id DESC",
  value: '"supportHeadlineMinor" DESC, idea.id DESC',
  effort: 'effort, "voteCount" DESC, idea.id DESC',
  newest: '"submittedAt" DESC, idea.id DESC',
} as const;

type Asked = {
  boardIds: readonly string[];
  /** Undefined for every status. */
  statusIds?: readonly string[] | undefined;
  search: string;
  sort: keyof typeof orders;
  page: number;
  pageSize: number;
};

type Page = {
  /** In their order. */
  ids: string[];
  total: number;
  /** There are more than were counted. */
  isMore: boolean;
};

/** As many ideas as anybody leafs through. */
const mostListed = 10_000;
/** As many ideas with a word as are put in order; a word that more of them have is looked for along the order instead. */
const mostSorted = 2_000;
/** As many ideas as are asked along the order whether they have such a word. */
const mostAsked = 3_000;

/**
 * One page of the ideas that lists show: let be seen, and not part of another. However many ideas there are and however
 * common a word is, no more is read than the limits above say. The conditions of the partial indices stand here word
 * for word.
 */
export async function pageIdeas(reader: Reader, asked: Asked): Promise<Page> {
  const { boardIds, statusIds, search, sort, page, pageSize } = asked;
  const order = orders[sort];
  const listed = `FROM idea WHERE idea.state = 'published' AND idea."mergedIntoId" IS NULL
    AND idea."boardId" = ANY ($1::text[]) AND ($2::text[] IS NULL OR idea."statusId" = ANY ($2::text[]))`;
  const parameters: Cell[] = [boardIds, statusIds ?? null];
  const found = search === "" ? null : await findRoots(reader, search);
  const isCommon = found !== null && found.length > mostSorted;
  let from = listed;
  if (isCommon) {
    // A sum over its parts is asked of one idea after the other; EXISTS would be joined with all that have the word.
    from = `FROM (SELECT idea.* ${listed} ORDER BY ${order} LIMIT ${mostAsked}) AS idea
      WHERE (SELECT bool_or(said.words @@ plainto_tsquery('english', $3))
        FROM idea AS part JOIN idea_text AS said ON said."ideaId" = part.id WHERE part."rootId" = idea.id)`;
    parameters.push(search);
  } else if (found !== null) {
    from = `${listed} AND idea.id = ANY ($3::text[])`;
    parameters.push(found);
  }
  const sql = sqlOf(reader);
  const rows = await sql<{ id: string }>(
    `SELECT idea.id ${from} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    parameters,
  );
  const [counted] = await sql<{ total: number }>(
    `SELECT count(*)::int AS total FROM (SELECT ${from} LIMIT ${mostListed}) AS counted`,
    parameters,
  );
  const total = counted?.total ?? 0;
  return { ids: rows.map(({ id }) => id), total, isMore: isCommon || total === mostListed };
}

/** The ideas that what has the words ends in: one more than can be put in order, when there are more. */
async function findRoots(reader: Reader, search: string): Promise<string[]> {
  const rows = await sqlOf(reader)<{ rootId: string }>(
    // Asked one by one: a join would read every idea to find the roots of these.
    `SELECT (SELECT part."rootId" FROM idea AS part WHERE part.id = said."ideaId") AS "rootId" FROM (
       SELECT "ideaId" FROM idea_text WHERE words @@ plainto_tsquery('english', $1) LIMIT ${mostSorted + 1}) AS said`,
    [search],
  );
  return rows.map(({ rootId }) => rootId);
}
