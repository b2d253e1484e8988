import type { Edge } from "../../world/start-edge.ts";

type Sent = { cookie?: string; address?: string };

/** Posts a form of the app's own page; `address` is where the proxy in front says it comes from. */
export function postForm(
  { url, origin }: Pick<Edge, "url" | "origin">,
  path: string,
  form: Record<string, string>,
  { cookie, address }: Sent = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, ...(cookie && { cookie }), ...(address && { "x-forwarded-for": address }) },
    body: new URLSearchParams(form),
  });
}

/** Who the app takes the sender of a cookie for. */
export async function whoAmI({ url }: Pick<Edge, "url">, cookie: string): Promise<string> {
  const actor = (await (await fetch(url, { headers: { cookie } })).json()) as { kind: string };
  return actor.kind;
}

let lastAddress = 0;

/** Another client for every call, so that limits by address do not mix with what is looked at. */
export function freshAddress(): string {
  lastAddress += 1;
  return `198.51.${lastAddress >> 8}.${lastAddress & 255}`;
}
