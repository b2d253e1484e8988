import type { Edge } from "./start-edge.ts";

export type ProcedureCall = {
  kind: "query" | "mutation";
  input?: unknown;
  cookie?: string;
  /** The page a browser says it comes from; the app's own unless the test lies, null for none. */
  origin?: string | null;
};

export type ProcedureAnswer = {
  status: number;
  headers: Headers;
  text: string;
  /** What a success carries; undefined for a refusal. */
  data: unknown;
  /** The code of a refusal, such as `not_found`. */
  code: string | undefined;
};

type Envelope = { result?: { data: unknown }; error?: { data: { code: string } } };

/** Calls a procedure over HTTP as a browser would: a query by GET, a mutation by POST. */
export async function callProcedure(
  edge: Pick<Edge, "url" | "origin">,
  path: string,
  { kind, input, cookie, origin = edge.origin }: ProcedureCall,
): Promise<ProcedureAnswer> {
  const json = input === undefined ? undefined : JSON.stringify(input);
  const query = kind === "query" && json !== undefined ? `?input=${encodeURIComponent(json)}` : "";
  const response = await fetch(`${edge.url}/trpc/${path}${query}`, {
    method: kind === "query" ? "GET" : "POST",
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(origin !== null && { origin }),
      ...(kind === "mutation" && { "content-type": "application/json" }),
    },
    ...(kind === "mutation" && json !== undefined && { body: json }),
  });
  const text = await response.text();
  const { result, error } = readEnvelope(text);
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: result?.data,
    code: error?.data.code,
  };
}

/** An answer of the guard has no body; it is a refusal without a code. */
function readEnvelope(text: string): Envelope {
  return text.startsWith("{") ? (JSON.parse(text) as Envelope) : {};
}
