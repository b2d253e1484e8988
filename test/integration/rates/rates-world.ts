import { createStaff } from "@worth/factories";
import type { StaffActor } from "@worth/contracts";
import { addRate, uploadRates } from "@worth/domain";
import { createWorld, type World } from "../../world/create-world.ts";

/** A programme in dollars with a manager who keeps its rates. */
export async function createRatesWorld() {
  const world = await createWorld();
  const { staffId } = await createStaff(world.database, { role: "manager", name: "Ada Rates" });
  const manager: StaffActor = { kind: "staff", staffId, role: "manager" };
  const add = (currency: string, validOn: string, rate: string, confirmed = "") =>
    addRate(world.deps, manager, { currency, validOn, rate, confirmed });
  const upload = (
    content: string | Uint8Array<ArrayBuffer>,
    more: { skipBadRows?: boolean; confirmed?: string } = {},
  ) => uploadRates(world.deps, manager, { content, skipBadRows: false, confirmed: "", ...more });
  return { ...world, manager, add, upload };
}

export const day = (date: string) => new Date(`${date}T00:00:00.000Z`);

/** Every stored rate as it stands in the database, in the order of being recorded. */
export function readRates({ database }: Pick<World, "database">): Promise<string[]> {
  return database.$queryRaw<{ text: string }[]>`
    SELECT currency || ' ' || "validOn"::text || ' ' || rate::text AS text FROM exchange_rate
    ORDER BY "recordedAt", currency, "validOn"`.then((rows) => rows.map(({ text }) => text));
}

/** The customers whose values were asked for and not computed yet. */
export async function readRefreshed({ database }: Pick<World, "database">): Promise<string[]> {
  const jobs = await database.$queryRaw<{ ids: string[] }[]>`
    SELECT ARRAY(SELECT jsonb_array_elements_text(data->'customerIds')) AS ids
    FROM jobs.job WHERE name = 'value.refresh'`;
  return jobs.flatMap(({ ids }) => ids).toSorted();
}
