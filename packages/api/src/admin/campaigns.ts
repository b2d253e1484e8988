import type { TRPCRouterRecord } from "@trpc/server";
import {
  campaignIdInput,
  campaignOutput,
  doneSchema,
  listCampaignsOutput,
  saveCampaignInput,
} from "@worth/contracts";
import { changeCampaign, closeCampaign, createCampaign, getCampaign, listCampaigns } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const reading = staffProcedure("rules.read");
const managing = staffProcedure("rules.manage");

export const campaigns = {
  list: reading.output(listCampaignsOutput).query(({ ctx }) => listCampaigns(ctx.deps, ctx.actor)),
  get: reading
    .input(campaignIdInput)
    .output(campaignOutput)
    .query(({ ctx, input }) => getCampaign(ctx.deps, ctx.actor, input)),
  create: managing
    .input(saveCampaignInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(createCampaign(ctx.deps, ctx.actor, input))),
  change: managing
    .input(saveCampaignInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(changeCampaign(ctx.deps, ctx.actor, input))),
  close: managing
    .input(campaignIdInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(closeCampaign(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
