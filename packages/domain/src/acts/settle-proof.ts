import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { settleMention } from "../mentions/settle-mention.ts";
import { isMention, type ProofDecided } from "./proof-decided.ts";
import { settleLoggedAct } from "./settle-logged-act.ts";

/** Has a decision about what somebody entered take effect. */
export async function settleProof(
  transaction: Transaction,
  actor: Actor,
  decided: ProofDecided,
): Promise<void> {
  const settle = isMention(decided.subjectId) ? settleMention : settleLoggedAct;
  await settle(transaction, actor, decided);
}
