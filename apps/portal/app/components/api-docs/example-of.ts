import type { JsonSchema } from "@worth/api";

type Asked = { method: string; path: string; serverUrl: string; body: JsonSchema | undefined };

/** A request as it is typed into a terminal, with something in every field that must be there. */
export function exampleOf({ method, path, serverUrl, body }: Asked): string {
  const url = `${serverUrl}${path}`;
  const lines = [
    `curl ${method === "GET" ? "" : `--request ${method} `}'${url}'`,
    `  --header 'Authorization: Bearer worth_…'`,
  ];
  if (body) {
    lines.push(
      `  --header 'Content-Type: application/json'`,
      `  --header 'Idempotency-Key: one-name-per-request'`,
    );
    lines.push(`  --data '${JSON.stringify(valueOf("", body))}'`);
  }
  return lines.join(" \\\n");
}

/** Values that say what a field is for, by its name; the rest by their form. */
const samples: Readonly<Record<string, string>> = {
  code: "mary-4k2pw7xq",
  email: "mary@example.com",
  orderId: "order-4711",
  currency: "USD",
  externalRef: "trail-shoe",
  // What is said without leaving a page behind needs no address.
  kind: "talk",
  channel: "event",
};

function valueOf(name: string, schema: JsonSchema): unknown {
  const { anyOf, oneOf, properties, required = [], type, format } = schema;
  const choices = anyOf ?? oneOf;
  const [first, second] = choices ?? [];
  // The second way to name somebody is their address, which every system knows.
  if (first) return valueOf(name, name === "customer" || name === "product" ? (second ?? first) : first);
  if (schema.const !== undefined) return schema.const;
  if (samples[name] !== undefined) return samples[name];
  if (schema.enum) return schema.enum[0];
  if (properties)
    return Object.fromEntries(
      Object.entries(properties).flatMap(([key, inner]) =>
        required.includes(key) ? [[key, valueOf(key, inner)]] : [],
      ),
    );
  if (type === "integer" || type === "number") return 12_900;
  if (format === "date-time") return "2026-03-01T12:00:00Z";
  if (format === "date") return "2026-03-01";
  return "text";
}
