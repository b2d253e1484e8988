import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse } from "../api/refusal.ts";
import { closeDispute } from "../play/close-dispute.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

/** Evidence that is submitted puts the dispute before the bank; it cannot be added to after that. */
const update = (turn: Turn, params: Stripe.DisputeUpdateParams, id: string): Stripe.Dispute => {
  const old = turn.objects.get("dispute", id);
  const { status } = old;
  const isOpen = status === "needs_response" || status === "warning_needs_response";
  const addsEvidence = params.evidence !== undefined || params.submit === true;
  if (addsEvidence && !isOpen) throw refuse(`Dispute ${id} takes no evidence any more.`);
  const submits = addsEvidence && params.submit !== false;
  const review = status === "needs_response" ? "under_review" : "warning_under_review";
  const changed = turn.objects.put("dispute", {
    ...old,
    evidence_details: {
      ...old.evidence_details,
      has_evidence: old.evidence_details.has_evidence || addsEvidence,
      submission_count: old.evidence_details.submission_count + (submits ? 1 : 0),
    },
    metadata: mergeMetadata(old.metadata, params.metadata),
    status: submits ? review : status,
  });
  turn.tell("charge.dispute.updated", changed, { status, metadata: old.metadata });
  return changed;
};

export const disputeOperations: readonly Operation[] = [
  playOperation("Disputes", "update", update),
  playOperation("Disputes", "close", (turn, _params: Stripe.DisputeCloseParams, id) =>
    closeDispute(turn, turn.objects.get("dispute", id).id, "lost"),
  ),
  playOperation("Disputes", "retrieve", (turn, _params: Stripe.DisputeRetrieveParams, id) =>
    turn.objects.get("dispute", id),
  ),
  playOperation("Disputes", "list", (turn, params: Stripe.DisputeListParams) =>
    listObjects(
      turn.objects.list("dispute"),
      params,
      "/v1/disputes",
      (dispute) =>
        (params.charge === undefined || dispute.charge === params.charge) &&
        (params.payment_intent === undefined || dispute.payment_intent === params.payment_intent),
    ),
  ),
];
