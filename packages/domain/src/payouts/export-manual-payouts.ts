import { mostExportedPayouts, type ExportPayoutsOutput, type StaffActor } from "@worth/contracts";
import { recordExport } from "../audit/record-export.ts";
import type { Deps } from "../deps.ts";

/** What is to be paid by hand, oldest first: whom, and how much. */
export async function exportManualPayouts(
  { database }: Deps,
  actor: StaffActor,
): Promise<ExportPayoutsOutput> {
  const payouts = await database.payout.findMany({
    where: { rail: "manual", state: "pending" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostExportedPayouts,
    include: {
      customer: {
        select: {
          displayName: true,
          identities: { where: { kind: "email" }, orderBy: { createdAt: "desc" }, take: 1 },
        },
      },
    },
  });
  await recordExport(database, actor, { subject: "payout", rowCount: payouts.length });
  return {
    rows: payouts.map(({ id, customer, currency, amountMinor, createdAt }) => ({
      payoutId: id,
      displayName: customer.displayName,
      email: customer.identities[0]?.value ?? null,
      currency,
      amountMinor,
      createdAt: createdAt.toISOString(),
    })),
  };
}
