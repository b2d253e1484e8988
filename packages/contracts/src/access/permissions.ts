export const staffRoles = ["owner", "manager", "reviewer", "analyst", "viewer"] as const;

export type StaffRole = (typeof staffRoles)[number];

/** What each role may do. A procedure names one permission; a role without it is answered `not_allowed`. */
export const permissionTable = {
  "customers.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "referrals.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "referrals.decide": ["owner", "manager", "reviewer"],
  "rewards.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "rules.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "rules.manage": ["owner", "manager"],
  "rewards.adjust": ["owner", "manager"],
  "queue.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "queue.decide": ["owner", "manager", "reviewer"],
  "fraud.manage": ["owner", "manager"],
  "payouts.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "payouts.manage": ["owner", "manager"],
  "perks.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "perks.manage": ["owner", "manager"],
  "perks.hand_out": ["owner", "manager", "reviewer"],
  "tiers.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "tiers.manage": ["owner", "manager"],
  "connections.read": ["owner", "manager", "analyst"],
  "connections.manage": ["owner", "manager"],
  "jobs.read": ["owner", "manager", "analyst"],
  "jobs.manage": ["owner", "manager"],
  "leads.move": ["owner", "manager", "reviewer"],
  "insights.read": ["owner", "manager", "analyst", "viewer"],
  "ideas.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "ideas.decide": ["owner", "manager", "reviewer"],
  "boards.manage": ["owner", "manager"],
  "changelog.manage": ["owner", "manager"],
  "beta.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "beta.decide": ["owner", "manager", "reviewer"],
  "beta.manage": ["owner", "manager"],
  "acts.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "acts.decide": ["owner", "manager", "reviewer"],
  "acts.manage": ["owner", "manager"],
  "reviews.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "reviews.decide": ["owner", "manager", "reviewer"],
  "triage.work": ["owner", "manager", "reviewer"],
  "customers.merge": ["owner", "manager"],
  "customers.erase": ["owner", "manager"],
  "policy.manage": ["owner", "manager"],
  "rates.manage": ["owner", "manager"],
  "values.compute": ["owner", "manager", "analyst"],
  "imports.read": ["owner", "manager", "analyst"],
  "imports.run": ["owner", "manager"],
  "api.manage": ["owner", "manager"],
  "staff.read": ["owner", "manager"],
  "staff.manage": ["owner"],
  "programme.read": ["owner", "manager", "reviewer", "analyst", "viewer"],
  "programme.manage": ["owner", "manager"],
  "own.sessions": ["owner", "manager", "reviewer", "analyst", "viewer"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissionTable;

export function isAllowed(role: StaffRole, permission: Permission): boolean {
  const roles: readonly StaffRole[] = permissionTable[permission];
  return roles.includes(role);
}
