import { AppError, type GetPolicyInput, type PolicyOutput, type StaffActor } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { readPolicyBody } from "../value/current-policy.ts";
import { policyChanges } from "./policy-changes.ts";
import { toPolicyVersions } from "./policy-versions.ts";

const pageSize = 20;

/** The policy in force, its versions with who made them, and the difference between two of them. */
export async function getPolicy(
  { database }: Deps,
  _actor: StaffActor,
  { from, to, page }: GetPolicyInput,
): Promise<PolicyOutput> {
  const latest = await database.valuePolicy.findFirstOrThrow({ orderBy: { version: "desc" } });
  const [{ reportingCurrency }, total, rows, runs] = await Promise.all([
    getProgrammeRow(database),
    database.valuePolicy.count(),
    database.valuePolicy.findMany({
      orderBy: { version: "desc" },
      take: pageSize,
      skip: (page - 1) * pageSize,
      select: { version: true, staffId: true, recordedAt: true },
    }),
    database.valuationRun.findMany({
      where: { state: { in: ["running", "current"] } },
      select: { state: true, policyVersion: true },
    }),
  ]);
  const [described] = await toPolicyVersions(database, [latest]);
  if (!described) throw new Error("A version that was read has no description.");
  const versionTakenBy = (state: "running" | "current") =>
    runs.find((run) => run.state === state)?.policyVersion ?? null;
  return {
    current: { ...described, body: readPolicyBody(latest.body) },
    currency: reportingCurrency,
    versions: { rows: await toPolicyVersions(database, rows), total, page, pageSize },
    comparison: await compareVersions(
      database,
      from ?? Math.max(1, latest.version - 1),
      to ?? latest.version,
    ),
    computedVersion: versionTakenBy("current"),
    runningVersion: versionTakenBy("running"),
  };
}

async function compareVersions(
  reader: Reader,
  from: number,
  to: number,
): Promise<PolicyOutput["comparison"]> {
  const rows = await reader.valuePolicy.findMany({
    where: { version: { in: [from, to] } },
    select: { version: true, body: true },
  });
  const bodyOf = (version: number) => {
    const row = rows.find((each) => each.version === version);
    if (!row) throw new AppError("not_found");
    return readPolicyBody(row.body);
  };
  return { from, to, changes: policyChanges(bodyOf(from), bodyOf(to)) };
}
