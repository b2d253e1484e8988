import { normalizeEmail } from "@worth/domain";
import type { Limits } from "../http/create-limits.ts";

/** Every mailed link counts against its mailbox, however that is written, and against whoever asked. */
export async function spendLinkLimits(limits: Limits, email: string, clientAddress: string): Promise<void> {
  await limits.spend("signInByAddress", clientAddress);
  await limits.spend("signInByEmail", normalizeEmail(email));
}

/** Six digits withstand guessing only while guesses are few. */
export async function spendCodeLimits(limits: Limits, email: string, clientAddress: string): Promise<void> {
  await limits.spend("codeByAddress", clientAddress);
  await limits.spend("codeByEmail", normalizeEmail(email));
}
