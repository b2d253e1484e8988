import type { MemberActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import type { Payouts } from "../ports/payouts.ts";
import { checkPayoutAccount } from "./check-payout-account.ts";

/** A member who comes back from the provider and does not want to wait for its word has it asked. */
export async function checkOwnAccount(
  deps: Pick<Deps, "database" | "clock"> & { payouts: Payouts },
  { customerId }: MemberActor,
): Promise<void> {
  const account = await deps.database.payoutAccount.findUnique({ where: { customerId } });
  if (account) await checkPayoutAccount(deps, account);
}
