import { machineRoutes } from "@worth/api";
import { expect, test } from "vitest";
import { openMachine } from "./machine-scene.ts";

type Operation = {
  operationId: string;
  summary: string;
  security: { key: string[] }[];
  parameters: { name: string; in: string }[];
  requestBody?: { content: { "application/json": { schema: { required: string[]; properties: object } } } };
  responses: Record<string, unknown>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

/** Every reference in a document. */
function listRefs(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === "$ref" ? [String(value)] : listRefs(value)));
}

test("the description is open, names every route with its scope and its body, and refers to nothing that is not there", async () => {
  const { portal } = await openMachine();
  const response = await fetch(`${portal.url}/api/v1/openapi.json`);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  const document = (await response.json()) as Document;
  expect(document.openapi).toBe("3.1.1");
  for (const { method, path, scope, name, input } of machineRoutes) {
    const operation = document.paths[path]?.[method.toLowerCase()];
    expect(operation).toMatchObject({ operationId: name, security: [{ key: [scope] }] });
    expect(operation?.summary).not.toContain("api:");
    const isTelling = method === "POST";
    const schema = operation?.requestBody?.content["application/json"].schema;
    expect(Object.keys(schema?.properties ?? {})).toEqual(isTelling ? Object.keys(input.shape) : []);
    const named = operation?.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(named).toEqual(isTelling ? ["header Idempotency-Key"] : ["path customerId"]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "401", "403", "429"]),
    );
  }
  expect(Object.keys(document.paths)).toHaveLength(machineRoutes.length);
  const refs = new Set(listRefs(document));
  expect([...refs]).toEqual(["#/components/schemas/Problem"]);
  expect(document.components.schemas["Problem"]).toMatchObject({ type: "object" });
});
