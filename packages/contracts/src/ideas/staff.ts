import { z } from "zod";
import {
  currencySchema,
  instantSchema,
  moneyMinorSchema,
  pageOf,
  pageSchema,
  searchSchema,
  draftTextSchema,
  textSchema,
} from "../fields.ts";
import { idSchema } from "../ids.ts";
import { postRefusals } from "../posts/posts.ts";
import { contributionKinds, ideaStages, ideaStates, longestComment, staffIdeaSorts } from "./idea-kinds.ts";
import { ideaAttachmentOutput, similarIdeaOutput } from "./writing.ts";

const ideaId = idSchema("idea");
const person = z.strictObject({ id: idSchema("customer"), displayName: z.string() });
const statusOutput = z.strictObject({
  id: idSchema("boardStatus"),
  name: z.string(),
  stage: z.enum(ideaStages),
});

/** Blended value of the people behind an idea: what it is with everything they brought, and with nothing counted twice. */
const supportShape = { supportHeadlineMinor: moneyMinorSchema, supportNetMinor: moneyMinorSchema };

export const listStaffIdeasInput = z.strictObject({
  boardId: idSchema("board").optional(),
  stage: z.enum(ideaStages).optional(),
  search: searchSchema(120),
  sort: z.enum(staffIdeaSorts).default("votes"),
  page: pageSchema,
});
export type ListStaffIdeasInput = z.infer<typeof listStaffIdeasInput>;

export const staffIdeaRowOutput = z.strictObject({
  id: ideaId,
  title: z.string(),
  board: z.string(),
  status: statusOutput.omit({ id: true }),
  customer: person,
  voteCount: z.int(),
  commentCount: z.int(),
  effort: z.int().nullable(),
  ...supportShape,
  submittedAt: instantSchema,
});
export type StaffIdeaRowOutput = z.infer<typeof staffIdeaRowOutput>;

export const listStaffIdeasOutput = pageOf(staffIdeaRowOutput).extend({
  /** There are more than were counted: past that nobody leafs. */
  isMore: z.boolean(),
  currency: currencySchema,
  boards: z.array(z.strictObject({ id: idSchema("board"), name: z.string() })),
  waitingCount: z.int(),
});
export type ListStaffIdeasOutput = z.infer<typeof listStaffIdeasOutput>;

export const getStaffIdeaInput = z.strictObject({ ideaId });

export const ideaSupporterOutput = z.strictObject({
  customer: person,
  at: instantSchema,
  /** Who voted for them; null when they did themselves. */
  staffName: z.string().nullable(),
  worthMinor: moneyMinorSchema.nullable(),
  worthCurrency: currencySchema.nullable(),
  headlineMinor: moneyMinorSchema,
});
export type IdeaSupporterOutput = z.infer<typeof ideaSupporterOutput>;

export const staffIdeaOutput = staffIdeaRowOutput.omit({ board: true, status: true }).extend({
  board: z.strictObject({ id: idSchema("board"), name: z.string() }),
  status: statusOutput,
  /** Where it can go. */
  statuses: z.array(statusOutput),
  state: z.enum(ideaStates),
  reason: z.enum(postRefusals).nullable(),
  product: z.strictObject({ id: idSchema("product"), name: z.string() }).nullable(),
  category: z.string().nullable(),
  plan: z.string(),
  body: z.string(),
  attachments: z.array(ideaAttachmentOutput),
  currency: currencySchema,
  mergedInto: z.strictObject({ id: ideaId, title: z.string() }).nullable(),
  merged: z.array(z.strictObject({ id: ideaId, title: z.string(), customer: person, voteCount: z.int() })),
  similar: z.array(similarIdeaOutput),
  /** The most valuable first; the first hundred. */
  supporters: z.array(ideaSupporterOutput),
  /** What supporters said it would be worth to them a year, by currency. */
  worth: z.array(z.strictObject({ currency: currencySchema, totalMinor: moneyMinorSchema, count: z.int() })),
  contributions: z.array(
    z.strictObject({
      customer: person,
      kind: z.enum(contributionKinds),
      staffName: z.string(),
      at: instantSchema,
    }),
  ),
  comments: z.array(
    z.strictObject({
      id: idSchema("ideaComment"),
      customer: person.nullable(),
      staffName: z.string().nullable(),
      body: z.string(),
      state: z.enum(ideaStates),
      at: instantSchema,
    }),
  ),
  history: z.array(
    z.strictObject({
      id: idSchema("ideaStatusChange"),
      from: z.string(),
      to: z.string(),
      staffName: z.string(),
      note: z.string(),
      at: instantSchema,
    }),
  ),
});
export type StaffIdeaOutput = z.infer<typeof staffIdeaOutput>;

export const moveIdeaInput = z.strictObject({
  ideaId,
  statusId: idSchema("boardStatus"),
  /** For the author and everybody who follows; needed to decline. */
  note: draftTextSchema(1_000),
});
export type MoveIdeaInput = z.infer<typeof moveIdeaInput>;

export const estimateEffortInput = z.strictObject({ ideaId, effort: z.int().min(1).max(5).nullable() });
export type EstimateEffortInput = z.infer<typeof estimateEffortInput>;

export const mergeIdeaInput = z.strictObject({ ideaId, intoId: ideaId });
export type MergeIdeaInput = z.infer<typeof mergeIdeaInput>;

/** By the customer's id, or by an address they are known under. */
const customerSchema = textSchema(254);

export const voteOnBehalfInput = z.strictObject({ ideaId, customer: customerSchema, isFor: z.boolean() });
export type VoteOnBehalfInput = z.infer<typeof voteOnBehalfInput>;

export const acceptContributionInput = z.strictObject({
  ideaId,
  customer: customerSchema,
  kind: z.enum(contributionKinds),
  isAccepted: z.boolean(),
});
export type AcceptContributionInput = z.infer<typeof acceptContributionInput>;

export const answerIdeaInput = z.strictObject({ ideaId, body: textSchema(longestComment) });
export type AnswerIdeaInput = z.infer<typeof answerIdeaInput>;
