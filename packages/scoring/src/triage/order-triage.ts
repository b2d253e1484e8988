import { orderText } from "../value/order-text.ts";
import { triageActions, type TriageDecision } from "./triage-decision.ts";

/** Sorts by headline value, the largest first, then by urgency of the action, then by account id. */
export const orderTriage = (left: TriageDecision, right: TriageDecision): number =>
  right.headlineMinor - left.headlineMinor ||
  triageActions.indexOf(left.action) - triageActions.indexOf(right.action) ||
  orderText(left.accountId, right.accountId);
