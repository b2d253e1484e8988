import type { TRPCRouterRecord } from "@trpc/server";
import {
  createApiKeyInput,
  createdApiKeyOutput,
  doneSchema,
  listApiKeysInput,
  listApiKeysOutput,
  revokeApiKeyInput,
} from "@worth/contracts";
import { createApiKey, listApiKeys, revokeApiKey } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const managing = staffProcedure("api.manage");

/** The keys machines ask by. */
export const apiKeys = {
  list: managing
    .input(listApiKeysInput)
    .output(listApiKeysOutput)
    .query(({ ctx, input }) => listApiKeys(ctx.deps, ctx.actor, input)),
  create: managing
    .input(createApiKeyInput)
    .output(createdApiKeyOutput)
    .mutation(({ ctx, input }) => createApiKey(ctx.deps, ctx.actor, input)),
  revoke: managing
    .input(revokeApiKeyInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(revokeApiKey(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
