import { machineRoutes, openApiDocument } from "@worth/api";
import { expect, test } from "vitest";
import { exampleOf } from "./example-of.ts";
import { formOf } from "./form-of.ts";

const customer = {
  anyOf: [
    { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
    { type: "object", properties: { email: { type: "string", format: "email" } }, required: ["email"] },
  ],
};

test("a schema is one line of what programmers know", () => {
  expect(formOf(customer)).toBe("{ id: string } | { email: string (email) }");
  expect(formOf({ type: "array", items: { enum: ["post", "talk"] } })).toBe('("post" | "talk")[]');
  expect(formOf({ type: "object", properties: { note: { type: "string" } } })).toBe("{ note?: string }");
  expect(formOf({ anyOf: [{ type: "integer" }, { type: "null" }] })).toBe("integer | null");
});

test("an example fills in what must be there, and nothing else", () => {
  const body = { properties: { customer, note: { type: "string" } }, required: ["customer"] };
  const lines = exampleOf({ method: "POST", path: "/api/v1/x", serverUrl: "https://club.example", body });
  expect(lines).toContain("curl --request POST 'https://club.example/api/v1/x'");
  expect(lines).toContain(`--data '{"customer":{"email":"mary@example.com"}}'`);
  expect(
    exampleOf({ method: "GET", path: "/", serverUrl: "https://club.example", body: undefined }),
  ).not.toMatch(/--data|Idempotency/);
});

test("every example on the page is one that is taken", () => {
  const serverUrl = "https://club.example";
  const { paths } = openApiDocument(serverUrl);
  const telling = machineRoutes.filter(({ method }) => method === "POST");
  const refused = telling.filter(({ path, method, input }) => {
    const body = paths[path]?.["post"]?.requestBody?.content["application/json"].schema;
    const [, said = ""] = /--data '(.*)'$/.exec(exampleOf({ method, path, serverUrl, body })) ?? [];
    return !input.safeParse(JSON.parse(said)).success;
  });
  expect(refused.map(({ path }) => path)).toEqual([]);
  expect(telling.length).toBeGreaterThan(0);
});
