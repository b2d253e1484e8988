/** The form that the buttons and checkboxes of all rows belong to. */
export const queueFormId = "queue-work";

/** What each key does, in the order the legend tells it. */
export const queueKeys = { j: "next", k: "previous", a: "approve", d: "decline" } as const;
export type QueueKey = (typeof queueKeys)[keyof typeof queueKeys];
