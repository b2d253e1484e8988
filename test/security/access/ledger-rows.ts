import { absentIds, memberCallers, staffCallers, type Caller, type Rows } from "./row.ts";

const managers: readonly Caller[] = ["owner", "manager"];
const page = 1;
const search = "";
const reason = "because the customer called";
const nobody = `ltx_${"0".repeat(32)}`;
const gift = { unit: "points", amount: 10, reason, requestKey: "019aa000-0000-7000-8000-000000000000" };

/** Balances at the admin. */
export const ledgerAdminRows: Rows = {
  "ledger.list": { may: staffCallers, input: () => ({ search, page }) },
  "ledger.export": { may: staffCallers, input: () => ({ search }) },
  "ledger.ofCustomer": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.mary.customerId, page }),
    absent: () => ({ customerId: absentIds.customerId, page }),
  },
  "ledger.adjust": {
    may: managers,
    input: ({ cast }) => ({ customerId: cast.mary.customerId, ...gift }),
    absent: () => ({ customerId: absentIds.customerId, ...gift }),
  },
  "ledger.reverse": {
    may: managers,
    input: ({ cast }) => ({ transactionId: cast.adjustmentId, reason }),
    absent: () => ({ transactionId: nobody, reason }),
  },
};

/** A member's own balance at the portal. */
export const ledgerPortalRows: Rows = {
  "ledger.statement": { may: memberCallers, input: () => ({ unit: "points", page }) },
};
