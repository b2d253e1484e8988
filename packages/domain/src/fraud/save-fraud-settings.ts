import type { FraudSettings, StaffActor } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { readFraudSettings } from "./read-fraud-settings.ts";

/** Staff say what is looked for and how much it weighs. It holds from the next purchase on; what waits goes on waiting. */
export async function saveFraudSettings(
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: StaffActor,
  settings: FraudSettings,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "fraud", "settings");
    const before = await readFraudSettings(transaction);
    const updatedAt = clock.now();
    for (const { signal, ...set } of settings.signals) {
      const values = { ...set, updatedAt };
      await transaction.fraudSignalSetting.upsert({
        where: { signal },
        create: { signal, ...values },
        update: values,
      });
    }
    const threshold = { weight: settings.threshold, updatedAt };
    await transaction.fraudThreshold.upsert({
      where: { id: "fraud" },
      create: { id: "fraud", ...threshold },
      update: threshold,
    });
    await recordAudit(transaction, actor, {
      action: "fraud.save",
      subjectType: "fraud_settings",
      subjectId: "fraud",
      before,
      after: settings,
    });
  });
}
