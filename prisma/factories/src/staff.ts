import { createId, type StaffRole } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type StaffOverrides = {
  id?: string;
  name?: string;
  email?: string;
  role?: StaffRole;
  disabledAt?: Date;
  createdAt?: Date;
};

type StaffIds = { staffId: string; email: string; role: StaffRole };

export function buildStaff(overrides: StaffOverrides = {}): Built<StaffIds> {
  const { id = createId("staff"), role = "owner", createdAt = longAgo, disabledAt = null } = overrides;
  const { name = "Robin Example", email = `${id.replace("_", "-")}@example.com` } = overrides;
  return {
    ids: { staffId: id, email, role },
    rows: {
      staffUser: [
        { id, name, email, emailVerified: true, role, disabledAt, createdAt, updatedAt: createdAt },
      ],
    },
  };
}

export const createStaff = inserting(buildStaff);
