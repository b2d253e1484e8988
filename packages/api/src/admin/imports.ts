import type { TRPCRouterRecord } from "@trpc/server";
import {
  checkImportInput,
  createImportInput,
  createImportOutput,
  discardImportInput,
  doneSchema,
  getImportInput,
  importDetailOutput,
  listImportsInput,
  listImportsOutput,
  runImportInput,
} from "@worth/contracts";
import { checkImport, createImport, discardImport, getImport, listImports, runImport } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("imports.read");
const running = staffProcedure("imports.run");

export const imports = {
  list: reading
    .input(listImportsInput)
    .output(listImportsOutput)
    .query(({ ctx, input }) => listImports(ctx.deps, ctx.actor, input)),
  get: reading
    .input(getImportInput)
    .output(importDetailOutput)
    .query(({ ctx, input }) => getImport(ctx.deps, ctx.actor, input)),
  create: running
    .input(createImportInput)
    .output(createImportOutput)
    .mutation(({ ctx, input }) => createImport(ctx.deps, ctx.actor, input)),
  check: running
    .input(checkImportInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(checkImport(ctx.deps, ctx.actor, input))),
  run: running
    .input(runImportInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(runImport(ctx.deps, ctx.actor, input))),
  discard: running
    .input(discardImportInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(discardImport(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
