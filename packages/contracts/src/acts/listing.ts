import { advocacyRoles } from "@worth/scoring";
import { z } from "zod";
import { sentiments } from "../customers/customers.ts";
import { instantSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { actKinds } from "./act-kinds.ts";
import { actEvidenceOutput, ownActOutput, roleOutput } from "./logging.ts";

const personSchema = z.strictObject({ id: idSchema("customer"), displayName: z.string() });

export const listActsInput = z.strictObject({
  kind: z.enum(actKinds).optional(),
  role: z.enum(advocacyRoles).optional(),
  page: pageSchema,
});
export type ListActsInput = z.infer<typeof listActsInput>;

export const actRowOutput = actEvidenceOutput.extend({
  customer: personSchema,
  role: z.enum(advocacyRoles),
  sentiment: z.enum(sentiments).nullable(),
});
export type ActRowOutput = z.infer<typeof actRowOutput>;

export const listActsOutput = pageOf(actRowOutput).extend({
  /** Logged acts of staff's own types that wait for a person, the oldest first. */
  waiting: z.array(
    z.strictObject({
      id: idSchema("loggedAct"),
      customer: personSchema,
      typeName: z.string(),
      loggedAt: instantSchema,
    }),
  ),
});
export type ListActsOutput = z.infer<typeof listActsOutput>;

export const customerActsInput = z.strictObject({ customerId: idSchema("customer") });
export type CustomerActsInput = z.infer<typeof customerActsInput>;

/** What a customer did for us, by the roles that follow from it. */
export const customerActsOutput = z.strictObject({
  roles: z.array(roleOutput),
  logged: z.array(ownActOutput),
});
export type CustomerActsOutput = z.infer<typeof customerActsOutput>;
