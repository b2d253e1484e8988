import { initTRPC } from "@trpc/server";
import {
  AppError,
  isAllowed,
  type Actor,
  type MemberActor,
  type Permission,
  type StaffActor,
} from "@worth/contracts";
import { isDatabaseBusy, type MailDeps, type Payouts, type Queues } from "@worth/domain";
import type { Auth } from "@worth/auth";
import type { Storage } from "./context.ts";
import type { Limits } from "./http/create-limits.ts";
import { toAppError } from "./errors/to-app-error.ts";
import { toTrpcError } from "./errors/to-trpc-error.ts";

/** What a procedure knows of the request it answers. */
export type RequestContext = {
  deps: MailDeps;
  actor: Actor;
  auth: Auth;
  payouts: Payouts;
  queues: Queues;
  storage: Storage;
  /** Whether the provider's key moves real money. */
  isLive: boolean;
  limits: Limits;
  headers: Headers;
  /** Never logged; only the key of a rate limit. */
  clientAddress: string;
  requestId: string;
};

/** Who may call a procedure, as data: the access matrix of the tests is generated from it. */
export type Access = "public" | "member" | Permission;
type Meta = { access: Access };

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const { code, details, status } = toAppError(error);
      return {
        code: shape.code,
        message: code,
        data: { code, httpStatus: status, field: details.field, requestId: ctx?.requestId },
      };
    },
  });

export const { router, createCallerFactory } = t;

/** Gives a refusal of the domain, and a database nobody can get to, their own status instead of a 500. */
const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof AppError) throw toTrpcError(cause);
  if (isDatabaseBusy(cause)) throw toTrpcError(new AppError("busy", {}, { cause }));
  return result;
});

/** Anybody, signed in or not. */
export const publicProcedure = procedure.meta({ access: "public" });

/** A signed-in member; the actor carries their customer, which scopes every query. */
export const memberProcedure = procedure.meta({ access: "member" }).use(({ ctx, next }) => {
  if (ctx.actor.kind !== "member") throw toTrpcError(new AppError("not_signed_in"));
  const actor: MemberActor = ctx.actor;
  return next({ ctx: { ...ctx, actor } });
});

/** A signed-in member of staff whose role has the permission. */
export const staffProcedure = (permission: Permission) =>
  procedure.meta({ access: permission }).use(({ ctx, next }) => {
    if (ctx.actor.kind !== "staff") throw toTrpcError(new AppError("not_signed_in"));
    if (!isAllowed(ctx.actor.role, permission)) throw toTrpcError(new AppError("not_allowed"));
    const actor: StaffActor = ctx.actor;
    return next({ ctx: { ...ctx, actor } });
  });
