import {
  AppError,
  nestPolicyNumbers,
  policyBodySchema,
  type SavePolicyInput,
  type SavePolicyOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, lockKey, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { readPolicyBody } from "../value/current-policy.ts";
import { databaseTime } from "../value/database-time.ts";
import { mergePolicies, policyChanges } from "./policy-changes.ts";
import { toPolicyVersions } from "./policy-versions.ts";
import { startAwaitedRun } from "./start-awaited-run.ts";

/**
 * Puts a draft in force as the next version and has everybody's value computed under it. When somebody else saved since
 * the draft was begun, nothing is written and the draft comes back on top of theirs.
 * @throws AppError already_done when the draft changes nothing, not_found for a version that never was
 */
export async function savePolicy(
  deps: Deps,
  actor: StaffActor,
  input: SavePolicyInput,
): Promise<SavePolicyOutput> {
  const outcome = await inTransaction(deps.database, (transaction) => saveVersion(transaction, actor, input));
  if (outcome.kind === "changed_meanwhile") return outcome;
  const { isQueued } = await startAwaitedRun(deps, actor);
  return { kind: "saved", version: outcome.version, isQueued };
}

type ChangedMeanwhile = Extract<SavePolicyOutput, { kind: "changed_meanwhile" }>;
type Outcome = { kind: "saved"; version: number } | ChangedMeanwhile;

async function saveVersion(
  transaction: Transaction,
  actor: StaffActor,
  { baseVersion, body }: SavePolicyInput,
): Promise<Outcome> {
  await lockKey(transaction, "policy", "version");
  const latest = await transaction.valuePolicy.findFirstOrThrow({ orderBy: { version: "desc" } });
  const before = readPolicyBody(latest.body);
  if (baseVersion !== latest.version) {
    const base = await transaction.valuePolicy.findUnique({ where: { version: baseVersion } });
    if (!base) throw new AppError("not_found");
    const { numberOf, contested } = mergePolicies(readPolicyBody(base.body), body, before);
    const [current] = await toPolicyVersions(transaction, [latest]);
    if (!current) throw new Error("A version that was read has no description.");
    return {
      kind: "changed_meanwhile",
      current,
      changes: policyChanges(readPolicyBody(base.body), before),
      merged: policyBodySchema.parse(nestPolicyNumbers(numberOf)),
      contested,
    };
  }
  if (policyChanges(before, body).length === 0) throw new AppError("already_done");
  const version = latest.version + 1;
  await transaction.valuePolicy.create({
    // Not the transaction's own time: it may have waited for another that began later.
    data: { version, body, staffId: actor.staffId, recordedAt: await databaseTime(transaction) },
  });
  await recordAudit(transaction, actor, {
    action: "policy.save",
    subjectType: "value_policy",
    subjectId: String(version),
    before,
    after: body,
  });
  return { kind: "saved", version };
}
