import { getHealth, type Deps } from "@worth/domain";

/** /healthz: 200 while the database answers and a worker is alive, else 503 with what is missing. */
export async function healthResponse(deps: Deps): Promise<Response> {
  const health = await getHealth(deps);
  const isUp = health.database === "up" && health.worker === "up";
  return Response.json(
    { status: isUp ? "up" : "down", ...health },
    { status: isUp ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
