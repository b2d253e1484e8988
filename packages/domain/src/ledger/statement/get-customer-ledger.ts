import {
  AppError,
  type CustomerLedgerInput,
  type CustomerLedgerOutput,
  type StaffActor,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import { resolveCustomer } from "../../customers/resolve-customer.ts";
import type { Deps } from "../../deps.ts";
import { readStatement } from "./read-statement.ts";

/** A customer's statement as staff read it: the same lines, with whole names and who decided. */
export async function getCustomerLedger(
  { database }: Deps,
  _actor: StaffActor,
  { customerId: askedId, ...input }: CustomerLedgerInput,
): Promise<CustomerLedgerOutput> {
  const customerId = await resolveCustomer(database, askedId);
  if (customerId === null) throw new AppError("not_found");
  const nameOf = (displayName: string): string => displayName;
  const { lines, ...statement } = await readStatement(database, { ...input, customerId, nameOf });
  const staffNames = await staffNamesOf(
    database,
    lines.rows.flatMap(({ source }) => source.staffId ?? []),
  );
  const rows = lines.rows.map(({ line, source }) => ({
    ...line,
    staffName: source.staffId === null ? null : (staffNames.get(source.staffId) ?? null),
    isReversible: source.kind === "adjusted" && !source.isReversal && !source.isReversed,
  }));
  return { ...statement, lines: { ...lines, rows } };
}

async function staffNamesOf(reader: Reader, staffIds: string[]): Promise<Map<string, string>> {
  const staff = await reader.staffUser.findMany({
    where: { id: { in: [...new Set(staffIds)] } },
    select: { id: true, name: true },
  });
  return new Map(staff.map(({ id, name }) => [id, name]));
}
