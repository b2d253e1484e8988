import { problemOutput, scopeTexts } from "@worth/contracts";
import { z } from "zod";
import { apiTexts as t } from "./api-texts.ts";
import { machineRoutes, type MachineRoute } from "./machine-routes.ts";

/** The parts of a JSON schema that a page about it reads. */
export type JsonSchema = {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  enum?: (string | number)[];
  const?: string | number | boolean;
  format?: string;
  pattern?: string;
  maxLength?: number;
  default?: unknown;
};

export type ApiOperation = {
  operationId: string;
  summary: string;
  description: string;
  security: { key: string[] }[];
  parameters: {
    name: string;
    in: "path" | "header";
    required: true;
    description: string;
    schema: JsonSchema;
  }[];
  requestBody?: { required: true; content: { "application/json": { schema: JsonSchema } } };
  responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>;
};

type RouteName = (typeof machineRoutes)[number]["name"];

/** The description of the interface, made from the schemas that check what comes in and goes out. */
export function openApiDocument(portalUrl: string) {
  return {
    openapi: "3.1.1",
    info: { title: t("api:title"), version: "1", description: t("api:about") },
    servers: [{ url: portalUrl }],
    paths: Object.fromEntries(
      machineRoutes.map((route) => [route.path, { [route.method.toLowerCase()]: operationOf(route) }]),
    ) as Record<string, Record<string, ApiOperation>>,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: t("api:key") } },
      schemas: { Problem: schemaOf(problemOutput, "output") },
    },
  };
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

/** Refusals every operation knows, and those of telling alone. */
const refusals = ["400", "401", "403", "404", "429"] as const;
const refusalsOfTelling = ["409", "410", "413"] as const;

function operationOf({
  name,
  method,
  scope,
  input,
  output,
}: MachineRoute & { name: RouteName }): ApiOperation {
  const isTelling = method === "POST";
  const statuses = [...refusals, ...(isTelling ? refusalsOfTelling : [])];
  return {
    operationId: name,
    summary: t(`api:route.${name}.summary`),
    description: `${t(`api:route.${name}.description`)} ${t("api:scope", { scope })} ${t(`api:scopes.${scopeTexts[scope]}`)}`,
    security: [{ key: [scope] }],
    parameters: isTelling ? [requestKey()] : paramsOf(input),
    ...(isTelling && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(input, "input") } } },
    }),
    responses: {
      "200": {
        description: t("api:answered"),
        content: { "application/json": { schema: schemaOf(output, "output") } },
      },
      ...Object.fromEntries(statuses.map((status) => [status, refusalOf(status)])),
    },
  };
}

const refusalOf = (status: (typeof refusals | typeof refusalsOfTelling)[number]) => ({
  description: t(`api:refusal.${status}`),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const requestKey = (): ApiOperation["parameters"][number] => ({
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: t("api:requestKey"),
  schema: { type: "string", maxLength: 200 },
});

const paramsOf = (input: z.ZodObject): ApiOperation["parameters"] =>
  Object.entries(schemaOf(input, "input").properties ?? {}).map(([name, schema]) => ({
    name,
    in: "path",
    required: true,
    description: t("api:param"),
    schema,
  }));

function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest as JsonSchema;
}
