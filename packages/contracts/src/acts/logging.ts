import { advocacyRoles } from "@worth/scoring";
import { z } from "zod";
import { instantSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { linkSchema, noteSchema } from "../mentions/entering.ts";
import { pendingDecisionOutput } from "../mentions/moderating.ts";
import { proofDeclineReasons, proofStates } from "../mentions/mention-kinds.ts";
import { actKinds, actProofs } from "./act-kinds.ts";

const loggedActId = idSchema("loggedAct");

export const logActInput = z.strictObject({
  typeId: idSchema("actType"),
  doneOn: z.iso.date(),
  note: noteSchema,
  proofUrl: linkSchema,
  /** A picture that proves it; null when there is none. */
  picture: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
});
export type LogActInput = z.infer<typeof logActInput>;

/** Staff saw it themselves: their word is the proof. */
export const logActForInput = logActInput
  .omit({ picture: true })
  .extend({ customerId: idSchema("customer") });
export type LogActForInput = z.infer<typeof logActForInput>;

export const loggedActOutput = z.strictObject({ loggedActId });
export type LoggedActOutput = z.infer<typeof loggedActOutput>;

export const loggedActInput = z.strictObject({ loggedActId });
export type LoggedActInput = z.infer<typeof loggedActInput>;

/** The picture that proves an act; only our own route asks for it. */
export const actPictureOutput = z.strictObject({ content: z.instanceof(Uint8Array<ArrayBuffer>) });

/** One act as evidence of a role. */
export const actEvidenceOutput = z.strictObject({
  actId: idSchema("act"),
  kind: z.enum(actKinds),
  /** What it is called: the title somebody gave it, or the name of its type; empty when neither is known. */
  title: z.string(),
  occurredAt: instantSchema,
  /** How often it reached a buyer who is known. */
  touchCount: z.int(),
});
export type ActEvidenceOutput = z.infer<typeof actEvidenceOutput>;

/** What a role follows from: an act, or somebody they brought, whose name is told elsewhere. */
export const roleEvidenceOutput = actEvidenceOutput.omit({ actId: true }).extend({
  id: z.union([idSchema("act"), idSchema("referral")]),
  kind: z.enum([...actKinds, "referral"]),
});
export type RoleEvidenceOutput = z.infer<typeof roleEvidenceOutput>;

/** A role somebody has because of what they did; there is no other way to one. */
export const roleOutput = z.strictObject({
  role: z.enum(advocacyRoles),
  count: z.int(),
  latestAt: instantSchema,
  /** The newest of what is behind it. */
  evidence: z.array(roleEvidenceOutput),
});
export type RoleOutput = z.infer<typeof roleOutput>;

export const ownActOutput = z.strictObject({
  id: loggedActId,
  typeName: z.string(),
  role: z.enum(advocacyRoles),
  note: z.string(),
  proofUrl: z.string(),
  hasPicture: z.boolean(),
  state: z.enum(proofStates),
  reason: z.enum(proofDeclineReasons).nullable(),
  doneAt: instantSchema,
});
export type OwnActOutput = z.infer<typeof ownActOutput>;

/** The member's page of acts: what they are seen as and why, what they logged, and what can be logged. */
export const ownActsOutput = z.strictObject({
  roles: z.array(roleOutput),
  /** The newest first. */
  acts: z.array(ownActOutput),
  types: z.array(z.strictObject({ id: idSchema("actType"), name: z.string(), proof: z.enum(actProofs) })),
});
export type OwnActsOutput = z.infer<typeof ownActsOutput>;

/** A logged act as staff look at it before they decide. */
export const staffActOutput = ownActOutput.extend({
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  loggedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  pending: pendingDecisionOutput.nullable(),
});
export type StaffActOutput = z.infer<typeof staffActOutput>;

export const decideActInput = z.strictObject({
  loggedActId,
  decision: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("approved") }),
    z.strictObject({ kind: z.literal("declined"), reason: z.enum(proofDeclineReasons) }),
  ]),
});
export type DecideActInput = z.infer<typeof decideActInput>;
