import { createId, problemOutput, type ApiScope } from "@worth/contracts";
import { createApiKey } from "@worth/domain";
import { createStaff } from "@worth/factories";
import type { World } from "./create-world.ts";
import type { Edge } from "./start-edge.ts";

/** A key with these scopes, and the manager who made it. */
export async function makeKey({ database, deps }: World, scopes: ApiScope[], name = "Shop") {
  const { staffId } = await createStaff(database, { role: "manager", name: "Robin Example" });
  const staff = { kind: "staff", staffId, role: "manager" } as const;
  const { apiKeyId, key } = await createApiKey(deps, staff, { name, scopes });
  return { apiKeyId, key, staff };
}

export type MachineCall = {
  key?: string | undefined;
  cookie?: string;
  said?: unknown;
  /** The address it asks from, where the edge trusts a proxy to say so. */
  from?: string;
  /** The name of the request; a new one unless the test says otherwise, null for none. */
  requestKey?: string | null;
};

/** Asks over HTTP as a machine does: from no page, without a cookie. */
export async function askMachine(
  { url }: Pick<Edge, "url">,
  path: string,
  { key, cookie, said, from, requestKey = createId("request") }: MachineCall,
) {
  const response = await fetch(`${url}${path}`, {
    method: said === undefined ? "GET" : "POST",
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(cookie !== undefined && { cookie }),
      ...(from !== undefined && { "x-forwarded-for": from }),
      ...(said !== undefined && { "content-type": "application/json" }),
      ...(requestKey !== null && { "idempotency-key": requestKey }),
    },
    ...(said !== undefined && { body: typeof said === "string" ? said : JSON.stringify(said) }),
  });
  const body = (await response.json()) as Record<string, unknown>;
  const { status, headers } = response;
  return { status, headers, body, problem: status < 400 ? undefined : problemOutput.parse(body) };
}
