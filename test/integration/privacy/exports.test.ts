import { exportLedger, exportManualPayouts, exportReviews } from "@worth/domain";
import { expect, test } from "vitest";
import { openReviews } from "../reviews/review-scene.ts";

test("every file that staff take out is written down: who, what was asked for and how many rows, and nobody's words", async () => {
  const { deps, database, staff, mary, publish } = await openReviews();
  await publish(mary);
  const before = await database.auditEntry.findMany({ select: { id: true } });
  await exportReviews(deps, staff);
  await exportLedger(deps, staff, { kind: "reward_held", search: "mary@example.com" });
  await exportManualPayouts(deps, staff);
  const entries = await database.auditEntry.findMany({
    where: { id: { notIn: before.map(({ id }) => id) } },
    include: { detail: true },
    orderBy: { id: "asc" },
  });
  const { staffId } = staff;
  expect(entries).toMatchObject([
    { staffId, action: "review.export", detail: { after: { rowCount: 1 } } },
    {
      staffId,
      action: "ledger.export",
      detail: { after: { kind: "reward_held", unit: null, isSearched: true, rowCount: 0 } },
    },
    { staffId, action: "payout.export", detail: { after: { rowCount: 0 } } },
  ]);
  expect(JSON.stringify(entries)).not.toContain("mary@example.com");
});
