import { getReconciliation, startReconciliation } from "@worth/domain";
import { createStaff } from "@worth/factories";
import type { Story } from "../../world/start-story.ts";

/** Somebody of staff who may look at the books. */
export async function createOwner({ database }: Pick<Story, "database">) {
  const { staffId } = await createStaff(database, { role: "owner" });
  return { kind: "staff", staffId, role: "owner" } as const;
}

export type Owner = Awaited<ReturnType<typeof createOwner>>;

/** Ids are made in the order of time, which the clock of a story may not show. */
const latest = { orderBy: { id: "desc" } } as const;

/** Compares the books once, as a person asks for it, and says what came out. */
export async function compareNow(story: Story, owner: Owner) {
  await startReconciliation(story.deps, owner);
  await story.drain();
  const { id } = await story.database.reconciliation.findFirstOrThrow(latest);
  return getReconciliation(story.deps, owner, { reconciliationId: id });
}

/** What differs, in one order, without ids. */
export const kindsOf = ({ differences }: Awaited<ReturnType<typeof compareNow>>): string[] =>
  differences.map(({ kind }) => kind).toSorted();
