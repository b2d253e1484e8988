import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { betaMemberStates, betaTestKinds, betaTestPhases, openTextSchema } from "./beta-kinds.ts";
import { betaCriteriaSchema } from "./criteria.ts";

const groupId = idSchema("betaGroup");

export const betaGroupInput = z.strictObject({ groupId });
export type BetaGroupInput = z.infer<typeof betaGroupInput>;

export const joinBetaGroupInput = z.strictObject({
  groupId,
  /** The text that was shown: another one in the meantime has to be read first. */
  consentVersion: z.int().min(1),
  hasAgreed: z.boolean(),
});
export type JoinBetaGroupInput = z.infer<typeof joinBetaGroupInput>;

export const joinBetaGroupOutput = z.strictObject({ state: z.enum(["joined", "waiting"]) });
export type JoinBetaGroupOutput = z.infer<typeof joinBetaGroupOutput>;

export const betaGroupRowOutput = z.strictObject({
  id: groupId,
  name: z.string(),
  description: z.string(),
  /** Where the reader stands; null when they have nothing to do with it yet. */
  state: z.enum(betaMemberStates).nullable(),
  /** Their place in the waiting list, from 1; null when they do not wait. */
  place: z.int().nullable(),
  placesLeft: z.int(),
});
export type BetaGroupRowOutput = z.infer<typeof betaGroupRowOutput>;

export const listBetaGroupsOutput = z.strictObject({
  groups: z.array(betaGroupRowOutput),
  /** Their part in all tests of their groups, 0 to 100; null before the first test. */
  score: z.int().nullable(),
});
export type ListBetaGroupsOutput = z.infer<typeof listBetaGroupsOutput>;

export const betaGroupOutput = betaGroupRowOutput.extend({
  consent: z.strictObject({ version: z.int(), body: z.string() }),
  /** Empty for whoever has not joined. */
  tests: z.array(
    z.strictObject({
      id: idSchema("betaTest"),
      name: z.string(),
      kind: z.enum(betaTestKinds),
      opensAt: instantSchema,
      closesAt: instantSchema,
      phase: z.enum(betaTestPhases),
      isSent: z.boolean(),
      score: z.int(),
    }),
  ),
  consultations: z.array(
    z.strictObject({
      id: idSchema("consultation"),
      question: z.string(),
      closesAt: instantSchema,
      phase: z.enum(betaTestPhases),
      isAnswered: z.boolean(),
      hasOutcome: z.boolean(),
    }),
  ),
});
export type BetaGroupOutput = z.infer<typeof betaGroupOutput>;

export const saveBetaGroupInput = z.strictObject({
  /** Null for a new one. */
  groupId: groupId.nullable(),
  name: textSchema(80),
  description: openTextSchema(1_000),
  criteria: betaCriteriaSchema,
  capacity: z.int().min(1).max(5_000),
  consent: textSchema(5_000),
  isClosed: z.boolean(),
});
export type SaveBetaGroupInput = z.infer<typeof saveBetaGroupInput>;

export const savedBetaGroupOutput = z.strictObject({ groupId });
export type SavedBetaGroupOutput = z.infer<typeof savedBetaGroupOutput>;

export const listStaffBetaGroupsInput = z.strictObject({ page: pageSchema });
export type ListStaffBetaGroupsInput = z.infer<typeof listStaffBetaGroupsInput>;

export const listStaffBetaGroupsOutput = pageOf(
  z.strictObject({
    id: groupId,
    name: z.string(),
    capacity: z.int(),
    joinedCount: z.int(),
    waitingCount: z.int(),
    isClosed: z.boolean(),
  }),
);
export type ListStaffBetaGroupsOutput = z.infer<typeof listStaffBetaGroupsOutput>;

export const getStaffBetaGroupInput = z.strictObject({ groupId, page: pageSchema });
export type GetStaffBetaGroupInput = z.infer<typeof getStaffBetaGroupInput>;

export const staffBetaGroupOutput = z.strictObject({
  id: groupId,
  name: z.string(),
  description: z.string(),
  criteria: betaCriteriaSchema,
  capacity: z.int(),
  joinedCount: z.int(),
  waitingCount: z.int(),
  consent: z.strictObject({ version: z.int(), body: z.string() }),
  isClosed: z.boolean(),
  members: pageOf(
    z.strictObject({
      customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
      state: z.enum(betaMemberStates),
      /** Their part in all tests of the group, 0 to 100; null before the first one opened, and of who is not in it. */
      score: z.int().nullable(),
      since: instantSchema.nullable(),
    }),
  ),
  tests: z.array(
    z.strictObject({
      id: idSchema("betaTest"),
      name: z.string(),
      opensAt: instantSchema,
      closesAt: instantSchema,
      phase: z.enum(betaTestPhases),
      sentCount: z.int(),
    }),
  ),
  consultations: z.array(
    z.strictObject({
      id: idSchema("consultation"),
      question: z.string(),
      closesAt: instantSchema,
      phase: z.enum(betaTestPhases),
      hasOutcome: z.boolean(),
      answerCount: z.int(),
    }),
  ),
});
export type StaffBetaGroupOutput = z.infer<typeof staffBetaGroupOutput>;

export const inviteToBetaGroupOutput = z.strictObject({
  invitedCount: z.int(),
  /** As many as one press invites: there may be more. */
  isMore: z.boolean(),
});
export type InviteToBetaGroupOutput = z.infer<typeof inviteToBetaGroupOutput>;

export const removeBetaMemberInput = z.strictObject({ groupId, customerId: idSchema("customer") });
export type RemoveBetaMemberInput = z.infer<typeof removeBetaMemberInput>;
