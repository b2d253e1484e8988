import type { Database } from "@worth/db";

const windowMs = 1_000;

/**
 * Waits until one more request to a peer is within so many a second, counted in one row for all processes. The
 * database's clock decides, since theirs differ.
 */
export async function takeTurn(
  database: Database,
  { peer, perSecond }: { peer: string; perSecond: number },
): Promise<void> {
  for (;;) {
    const waitMs = await askForTurn(database, { key: `peer:${peer}`, perSecond });
    if (waitMs === 0) return;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** How long to wait before asking again; 0 when the turn is ours. */
async function askForTurn(
  database: Database,
  { key, perSecond }: { key: string; perSecond: number },
): Promise<number> {
  const [taken] = await database.$queryRaw<{ points: number }[]>`
    INSERT INTO rate_limit AS turn (key, points, expire)
    VALUES (${key}, 1, clock_timestamp() + make_interval(secs => ${windowMs / 1_000}::float8))
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN turn.expire <= clock_timestamp() THEN 1 ELSE turn.points + 1 END,
      expire = CASE WHEN turn.expire <= clock_timestamp() THEN EXCLUDED.expire ELSE turn.expire END
    WHERE turn.expire <= clock_timestamp() OR turn.points < ${perSecond}
    RETURNING points`;
  if (taken) return 0;
  const [window] = await database.$queryRaw<{ waitMs: number }[]>`
    SELECT greatest(1, ceil(extract(epoch FROM expire - clock_timestamp()) * 1000))::int AS "waitMs"
    FROM rate_limit WHERE key = ${key}`;
  return window?.waitMs ?? 1;
}
