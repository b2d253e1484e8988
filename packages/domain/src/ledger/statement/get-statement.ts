import type { GetStatementInput, MemberActor, StatementOutput } from "@worth/contracts";
import { firstName } from "../../customers/first-name.ts";
import type { Deps } from "../../deps.ts";
import { readStatement } from "./read-statement.ts";

/** The member's own statement; of friends it shows the first name. */
export async function getStatement(
  { database }: Deps,
  { customerId }: MemberActor,
  input: GetStatementInput,
): Promise<StatementOutput> {
  const { lines, ...statement } = await readStatement(database, { ...input, customerId, nameOf: firstName });
  return { ...statement, lines: { ...lines, rows: lines.rows.map(({ line }) => line) } };
}
