import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuseMissing } from "../api/refusal.ts";
import { createTransfer } from "../play/create-transfer.ts";
import { reverseTransfer } from "../play/reverse-transfer.ts";
import type { WireTransfer } from "../world/kinds.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const create = (turn: Turn, params: Stripe.TransferCreateParams): WireTransfer =>
  createTransfer(turn, {
    destination: params.destination,
    amountMinor: params.amount,
    currency: params.currency,
    sourceTransaction: params.source_transaction,
    transferGroup: params.transfer_group,
    description: params.description,
    metadata: mergeMetadata({}, params.metadata),
  });

const update = (turn: Turn, params: Stripe.TransferUpdateParams, id: string): WireTransfer => {
  const old = turn.objects.get("transfer", id);
  const changed = turn.objects.put("transfer", {
    ...old,
    description: readText(params.description, old.description),
    metadata: mergeMetadata(old.metadata, params.metadata),
  });
  turn.tell("transfer.updated", changed, { description: old.description, metadata: old.metadata });
  return changed;
};

const reverse = (
  turn: Turn,
  params: Stripe.TransferCreateReversalParams,
  transferId: string,
): Stripe.TransferReversal => {
  turn.objects.get("transfer", transferId);
  return reverseTransfer(turn, {
    transferId,
    amountMinor: params.amount,
    description: params.description,
    metadata: mergeMetadata({}, params.metadata),
  });
};

const findReversal = (turn: Turn, transferId: string, id: string): Stripe.TransferReversal => {
  const reversal = turn.objects.get("transfer_reversal", id);
  if (reversal.transfer !== transferId) throw refuseMissing("transfer_reversal", id);
  return reversal;
};

const updateReversal = (
  turn: Turn,
  params: Stripe.TransferUpdateReversalParams,
  transferId: string,
  id: string,
): Stripe.TransferReversal => {
  const old = findReversal(turn, transferId, id);
  const metadata = mergeMetadata(old.metadata ?? {}, params.metadata);
  return turn.objects.put("transfer_reversal", { ...old, metadata });
};

export const transferOperations: readonly Operation[] = [
  playOperation("Transfers", "create", create),
  playOperation("Transfers", "update", update),
  playOperation("Transfers", "retrieve", (turn, _params: Stripe.TransferRetrieveParams, id) =>
    turn.objects.get("transfer", id),
  ),
  playOperation("Transfers", "list", (turn, params: Stripe.TransferListParams) =>
    listObjects(
      turn.objects.list("transfer"),
      params,
      "/v1/transfers",
      (transfer) =>
        (params.destination === undefined || transfer.destination === params.destination) &&
        (params.transfer_group === undefined || transfer.transfer_group === params.transfer_group),
    ),
  ),
  playOperation("Transfers", "createReversal", reverse),
  playOperation("Transfers", "updateReversal", updateReversal),
  playOperation(
    "Transfers",
    "retrieveReversal",
    (turn, _params: Stripe.TransferRetrieveReversalParams, transferId, id) =>
      findReversal(turn, transferId, id),
  ),
  playOperation(
    "Transfers",
    "listReversals",
    (turn, params: Stripe.TransferListReversalsParams, transferId) =>
      listObjects(
        turn.objects.list("transfer_reversal"),
        params,
        `/v1/transfers/${turn.objects.get("transfer", transferId).id}/reversals`,
        (reversal) => reversal.transfer === transferId,
      ),
  ),
];
