import { sqlOf, type Transaction } from "@worth/db";
import { checkValuePolicy } from "@worth/scoring";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentFits, type ValuationFits } from "../valuation/current-fits.ts";
import { readCuts, type Cuts } from "./accounts/cuts.ts";
import { currentGeneration } from "./current-generation.ts";
import { currentPolicy, readPolicyBody, type ProgrammePolicy } from "./current-policy.ts";
import { databaseTime } from "./database-time.ts";

/** What a refresh computes with: the generation that screens show, and the policy, fits and cuts of its run. */
export type Generation = {
  number: number;
  now: Date;
  policy: ProgrammePolicy;
  currency: string;
  fits: ValuationFits | null;
  cuts: Cuts;
};

/** Read under the lock of refreshes: the generation stays the current one until the transaction ends. */
export async function readGeneration(transaction: Transaction): Promise<Generation> {
  const number = await currentGeneration(transaction);
  const { reportingCurrency } = await getProgrammeRow(transaction);
  return {
    number,
    now: await databaseTime(transaction),
    policy: await policyOf(transaction, number),
    currency: reportingCurrency,
    fits: await currentFits(transaction),
    cuts: await readCuts(sqlOf(transaction), number),
  };
}

/** A generation is split by one policy; a newer one begins with the run it started. */
async function policyOf(transaction: Transaction, generation: number): Promise<ProgrammePolicy> {
  const run = await transaction.valuationRun.findUnique({
    where: { generation },
    select: { policyVersion: true },
  });
  if (!run) return currentPolicy(transaction);
  const { version, body } = await transaction.valuePolicy.findUniqueOrThrow({
    where: { version: run.policyVersion },
  });
  const policy = { ...readPolicyBody(body), version };
  checkValuePolicy(policy);
  return policy;
}
