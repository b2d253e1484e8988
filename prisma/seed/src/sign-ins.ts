/** Whose addresses sign in to the demo: Mary in the portal, the owner in the admin app. */
export const demoSignIns = { member: "mary@example.com", staff: "owner@example.com" } as const;
