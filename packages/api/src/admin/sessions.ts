import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, revokeSessionInput, sessionOutput } from "@worth/contracts";
import { z } from "zod";
import { done } from "../done.ts";
import { listOwnSessions } from "../sign-in/own-sessions.ts";
import { staffProcedure } from "../trpc.ts";

const own = staffProcedure("own.sessions");

export const sessions = {
  list: own.output(z.array(sessionOutput)).query(({ ctx }) => listOwnSessions(ctx.auth, ctx.headers)),
  revoke: own
    .input(revokeSessionInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(ctx.auth.revokeSession(ctx.headers, input.sessionId))),
} satisfies TRPCRouterRecord;
