import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { longAgo } from "@worth/factories";

/** What a computation of everybody's value leaves behind. */
export async function createRunFacts(database: Database): Promise<void> {
  const runId = createId("valuationRun");
  await database.valuationRun.create({
    data: {
      id: runId,
      generation: 1_000,
      trigger: "staff",
      state: "superseded",
      phase: "publish",
      policyVersion: 1,
      currency: "USD",
      asOf: longAgo,
      startedAt: longAgo,
      finishedAt: longAgo,
    },
  });
  await database.modelFit.create({
    data: {
      id: createId("modelFit"),
      runId,
      pool: "everybody",
      purchaseModel: "bgNbd",
      body: {},
      customerCount: 0,
      repeaterCount: 0,
      firstDay: longAgo,
      lastDay: longAgo,
    },
  });
  await database.concentrationPoint.create({
    data: {
      runId,
      measure: "sales",
      customerCount: 0,
      holderCount: 0,
      totalMinor: 0,
      gini: 0,
      standardError: 0,
      top1Share: 0,
      top10Share: 0,
      top20Share: 0,
      keyCount: 0,
    },
  });
}
