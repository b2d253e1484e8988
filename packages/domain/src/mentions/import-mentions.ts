import {
  AppError,
  largestMentionsBytes,
  mostMentionRows,
  type ImportMentionsInput,
  type ImportMentionsOutput,
  type MentionColumn,
  type MentionRowProblem,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import type { Deps } from "../deps.ts";
import { addMention, mayLackPage } from "./enter-mention.ts";
import { normalizeLink } from "./normalize-link.ts";
import { readMentionRows } from "./read-mention-rows.ts";
import type { MentionProblem, MentionRow } from "./read-mention-row.ts";

/** Long enough for every row of the largest file to be looked up and written. */
const importMs = 60_000;

/**
 * Brings in a file of mentions. Every row is checked first, against each other and what we know; unless staff said to
 * leave bad rows out, one of them keeps all of them out. What is brought in waits for a person like every other.
 * @throws AppError import_unreadable, import_too_large
 */
export async function importMentions(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { content, skipBadRows }: ImportMentionsInput,
): Promise<ImportMentionsOutput> {
  if (content.length > largestMentionsBytes)
    throw new AppError("import_too_large", {
      field: "file",
      values: { megabytes: largestMentionsBytes / 1024 ** 2 },
    });
  const rows = await readMentionRows(content);
  if (rows.length > mostMentionRows) throw new AppError("mentions_too_many", { field: "file" });
  return inTransaction(
    database,
    async (transaction) => {
      const checked = [];
      const links = new Set<string>();
      for (const row of rows) checked.push(await checkRow(transaction, row, { links, now: clock.now() }));
      const problems = checked.flatMap((row) => row.problems);
      if (problems.length > 0 && !skipBadRows) return { addedCount: 0, problems };
      let addedCount = 0;
      for (const { words, customerId, problems: wrong } of checked) {
        if (!words || customerId === null || wrong.length > 0) continue;
        await addMention(transaction, { clock, jobs }, { ...words, customerId, staffId: actor.staffId });
        addedCount += 1;
      }
      await recordAudit(transaction, actor, {
        action: "mention.import",
        subjectType: "staff",
        subjectId: actor.staffId,
        after: { addedCount, problemCount: problems.length },
      });
      return { addedCount, problems };
    },
    { timeoutMs: importMs },
  );
}

type Checked = MentionRow & { customerId: string | null };

/** What only the other rows and the database can tell: whose it is, and whether its page was entered before. */
async function checkRow(
  transaction: Transaction,
  row: MentionRow,
  { links, now }: { links: Set<string>; now: Date },
): Promise<Checked> {
  const { lineNumber, email, words } = row;
  const problems: MentionProblem[] = [...row.problems];
  const refuse = (column: MentionColumn, problem: MentionRowProblem, value: string): number =>
    problems.push({ lineNumber, column, problem, value: value.slice(0, 60) });
  const known = email.includes("@")
    ? await findCustomerByIdentity(transaction, { kind: "email", normalizedValue: normalizeEmail(email) })
    : null;
  if (!known) refuse("email", "unknown_customer", email);
  if (words && Date.parse(words.saidOn) > now.getTime()) refuse("date", "future_date", words.saidOn);
  if (words && words.url !== "") {
    const normalizedUrl = normalizeLink(words.url);
    if (links.has(normalizedUrl)) refuse("link", "link_twice", words.url);
    else if (await transaction.mentionText.findUnique({ where: { normalizedUrl } }))
      refuse("link", "known_link", words.url);
    links.add(normalizedUrl);
  }
  if (words?.url === "" && !mayLackPage(words.kind)) refuse("link", "bad_link", "");
  return { ...row, customerId: known?.id ?? null, problems };
}
