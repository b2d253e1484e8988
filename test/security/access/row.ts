import type { Cast } from "../cast.ts";

/** The people of the cast by the cookie they send, and somebody without one. */
export const memberCallers = ["member", "otherMember"] as const;
export const staffCallers = ["owner", "manager", "reviewer", "analyst", "viewer"] as const;
export const callers = ["anonymous", ...memberCallers, ...staffCallers] as const;
export type Caller = (typeof callers)[number];

/** What a row's inputs are made of: the cast, who calls, and a session of each that nobody uses. */
export type Scene = { cast: Cast; caller: Caller; spareSessions: Readonly<Record<string, string>> };

/** One procedure of the access matrix. Who may is written out here, so that no table of the product decides it. */
export type Row = {
  may: readonly Caller[];
  /** Things that are there, and the caller's own where things have owners. */
  input?: (scene: Scene) => unknown;
  /** Things that are there and somebody else's. */
  foreign?: (scene: Scene) => unknown;
  /** Ids of the right form that nothing has. Required where the input names a thing. */
  absent?: (scene: Scene) => unknown;
  /** What the first caller who may is answered, when it is not 200. */
  firstStatus?: number;
};

export type Rows = Readonly<Record<string, Row>>;

const nothing = "0".repeat(32);
export const absentIds = {
  customerId: `cus_${nothing}`,
  companyId: `com_${nothing}`,
  purchaseId: `pur_${nothing}`,
  referralId: `ref_${nothing}`,
  leadId: `led_${nothing}`,
  importId: `imp_${nothing}`,
  payoutId: `pay_${nothing}`,
  staffId: `stf_${nothing}`,
  sessionId: nothing,
  code: "nobody-zzzzzzzz",
} as const;
