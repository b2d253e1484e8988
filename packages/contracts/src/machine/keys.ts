import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { apiScopes } from "./scopes.ts";

export const listApiKeysInput = z.strictObject({ page: pageSchema });
export type ListApiKeysInput = z.infer<typeof listApiKeysInput>;

const apiKeyOutput = z.strictObject({
  id: idSchema("apiKey"),
  name: z.string(),
  /** How the key begins; the rest of it is kept nowhere. */
  prefix: z.string(),
  scopes: z.array(z.enum(apiScopes)),
  madeBy: z.string(),
  madeAt: instantSchema,
  lastUsedOn: z.iso.date().nullable(),
  /** Null while it works. */
  revoked: z.strictObject({ by: z.string(), at: instantSchema }).nullable(),
});
export type ApiKeyOutput = z.infer<typeof apiKeyOutput>;

export const listApiKeysOutput = pageOf(apiKeyOutput);
export type ListApiKeysOutput = z.infer<typeof listApiKeysOutput>;

export const createApiKeyInput = z.strictObject({
  name: textSchema(60),
  scopes: z
    .array(z.enum(apiScopes))
    .min(1)
    .max(apiScopes.length)
    .transform((scopes) => [...new Set(scopes)]),
});
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;

/** The whole key: told this once, to whom made it. */
export const createdApiKeyOutput = z.strictObject({ apiKeyId: idSchema("apiKey"), key: z.string() });
export type CreatedApiKeyOutput = z.infer<typeof createdApiKeyOutput>;

export const revokeApiKeyInput = z.strictObject({ apiKeyId: idSchema("apiKey") });
export type RevokeApiKeyInput = z.infer<typeof revokeApiKeyInput>;
