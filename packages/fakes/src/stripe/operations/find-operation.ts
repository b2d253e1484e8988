import { refuse } from "../api/refusal.ts";
import { accountLinkOperations } from "./account-links.ts";
import { accountOperations } from "./accounts.ts";
import { bookOperations } from "./books.ts";
import { catalogueOperations } from "./catalogue.ts";
import { checkoutOperations } from "./checkout.ts";
import { couponOperations } from "./coupons.ts";
import { customerCreditOperations } from "./customer-credit.ts";
import { customerOperations } from "./customers.ts";
import { disputeOperations } from "./disputes.ts";
import { invoiceOperations } from "./invoices.ts";
import type { Operation } from "./operation.ts";
import { paymentOperations } from "./payments.ts";
import { promotionCodeOperations } from "./promotion-codes.ts";
import { refundOperations } from "./refunds.ts";
import { transferOperations } from "./transfers.ts";

/** Fixed paths come before those with ids, so that `/customers/search` is no customer. */
const operations = [
  ...accountLinkOperations,
  ...accountOperations,
  ...bookOperations,
  ...catalogueOperations,
  ...checkoutOperations,
  ...couponOperations,
  ...customerCreditOperations,
  ...customerOperations,
  ...disputeOperations,
  ...invoiceOperations,
  ...paymentOperations,
  ...promotionCodeOperations,
  ...refundOperations,
  ...transferOperations,
].toSorted((one, other) => one.placeholders - other.placeholders);

const decodeId = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw refuse("The address of the request is not encoded as it should be.");
  }
};

export type FoundOperation = { operation: Operation; id: string; innerId: string };

export const findOperation = (verb: string, path: string): FoundOperation | null => {
  for (const operation of operations) {
    const match = operation.verb === verb ? operation.path.exec(path) : null;
    if (match !== null) return { operation, id: decodeId(match[1] ?? ""), innerId: decodeId(match[2] ?? "") };
  }
  return null;
};
