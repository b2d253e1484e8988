import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, revokeSessionInput, sessionOutput } from "@worth/contracts";
import { z } from "zod";
import { done } from "../done.ts";
import { listOwnSessions } from "../sign-in/own-sessions.ts";
import { memberProcedure } from "../trpc.ts";

export const sessions = {
  list: memberProcedure
    .output(z.array(sessionOutput))
    .query(({ ctx }) => listOwnSessions(ctx.auth, ctx.headers)),
  revoke: memberProcedure
    .input(revokeSessionInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(ctx.auth.revokeSession(ctx.headers, input.sessionId))),
} satisfies TRPCRouterRecord;
