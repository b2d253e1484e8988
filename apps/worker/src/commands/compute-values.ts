import { AppError, type SystemActor } from "@worth/contracts";
import { performRun, refreshValues, type RunDeps } from "@worth/domain";

const actor: SystemActor = { kind: "system", name: "import command" };

/** From here on computing everybody is quicker than following every purchase to whom it concerns. */
const manyCustomers = 5_000;

/** Brings the values of these customers up to date: of everybody when they are many, or nobody's were ever computed. */
export async function computeValues(deps: RunDeps, customerIds: readonly string[]): Promise<void> {
  const earlier = await deps.database.valuationRun.findFirst({ select: { id: true } });
  if (earlier && customerIds.length < manyCustomers) return refreshValues(deps, { customerIds });
  try {
    await performRun(deps, deps.bulk, actor, { trigger: earlier ? "staff" : "first" });
  } catch (error) {
    // A worker is computing already, perhaps without what has just come in.
    if (!(error instanceof AppError && error.code === "values_computing")) throw error;
    await refreshValues(deps, { customerIds });
  }
}
