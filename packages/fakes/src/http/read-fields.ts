/** The flat fields of a play request, whether a form or a JSON object carried them. */
export type Fields = ReadonlyMap<string, string>;

export const isJsonRequest = (request: Request): boolean =>
  (request.headers.get("content-type") ?? "").startsWith("application/json");

const readJsonFields = (body: string): Fields => {
  const parsed: unknown = body === "" ? {} : JSON.parse(body);
  if (typeof parsed !== "object" || parsed === null) return new Map();
  const entries = Object.entries(parsed).filter(([, value]) => value !== null && value !== undefined);
  return new Map(
    entries.map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : String(value)]),
  );
};

export const readFields = async (request: Request): Promise<Fields> => {
  const body = await request.text();
  return isJsonRequest(request) ? readJsonFields(body) : new Map(new URLSearchParams(body));
};
