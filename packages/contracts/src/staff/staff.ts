import { z } from "zod";
import { staffRoles } from "../access/permissions.ts";
import { emailSchema, instantSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

export const staffOutput = z.strictObject({
  id: idSchema("staff"),
  name: z.string(),
  email: z.string(),
  role: z.enum(staffRoles),
  isDisabled: z.boolean(),
  isYou: z.boolean(),
  lastSeenAt: instantSchema.nullable(),
});
export const listStaffOutput = z.strictObject({ staff: z.array(staffOutput) });
export type ListStaffOutput = z.infer<typeof listStaffOutput>;

export const inviteStaffInput = z.strictObject({
  name: textSchema(80),
  email: emailSchema,
  role: z.enum(staffRoles),
});
export type InviteStaffInput = z.infer<typeof inviteStaffInput>;

export const changeStaffRoleInput = z.strictObject({ staffId: idSchema("staff"), role: z.enum(staffRoles) });
export type ChangeStaffRoleInput = z.infer<typeof changeStaffRoleInput>;

export const disableStaffInput = z.strictObject({ staffId: idSchema("staff"), disabled: z.boolean() });
export type DisableStaffInput = z.infer<typeof disableStaffInput>;

/** Who is signed in, for the shell of the admin app. */
export const currentStaffOutput = z.strictObject({
  name: z.string(),
  email: z.string(),
  role: z.enum(staffRoles),
  permissions: z.array(z.string()),
});
export type CurrentStaffOutput = z.infer<typeof currentStaffOutput>;
