import type { Fields } from "../../http/read-fields.ts";
import { refuse, refuseLack } from "../api/refusal.ts";
import { formatAmount } from "../money/currency-amount.ts";
import { createForeign, foreignKinds } from "../play/create-foreign.ts";
import { readCurrency } from "../play/check-amount.ts";
import { onboardAccount, onboardingOutcomes } from "../play/onboard-account.ts";
import { emptyAccount, reverseTransfer } from "../play/reverse-transfer.ts";
import { topUp } from "../play/top-up.ts";
import type { PlayCommand } from "./play-command.ts";
import { readAmount, readOptional, readRequired } from "./read-play.ts";

type Money = { amountMinor: number; currency: string };

const readMoney = (fields: Fields): Money => {
  const currency = readCurrency(readOptional(fields, "currency") ?? "usd");
  const amountMinor = readAmount(fields, "amount", currency);
  if (amountMinor === undefined) throw refuseLack("amount");
  return { amountMinor, currency };
};

const addMoney: PlayCommand = (turn, fields) => {
  const made = topUp(turn, readMoney(fields));
  return { object: made, said: `Added ${formatAmount(made.amount, made.currency)} to the balance.` };
};

const onboard: PlayCommand = (turn, fields) => {
  const outcome = onboardingOutcomes.find((known) => known === readRequired(fields, "outcome"));
  if (outcome === undefined)
    throw refuse(`An onboarding ends ${onboardingOutcomes.join(", ")}.`, { param: "outcome" });
  const account = onboardAccount(turn, readRequired(fields, "account"), outcome);
  return { object: account, said: `Account ${account.id} is ${outcome}.` };
};

const takeOut: PlayCommand = (turn, fields) => {
  const accountId = readRequired(fields, "account");
  const payouts = emptyAccount(turn, accountId);
  const said =
    payouts.length === 0 ? "The account was empty." : `Account ${accountId} is paid out to its bank.`;
  return { object: payouts, said };
};

const reverse: PlayCommand = (turn, fields) => {
  const transferId = readRequired(fields, "transfer");
  const { currency } = turn.objects.get("transfer", transferId, "transfer");
  const reversal = reverseTransfer(turn, { transferId, amountMinor: readAmount(fields, "amount", currency) });
  return { object: reversal, said: `Took ${formatAmount(reversal.amount, currency)} of ${transferId} back.` };
};

const foreign: PlayCommand = (turn, fields) => {
  const kind = foreignKinds.find((known) => known === readRequired(fields, "kind"));
  if (kind === undefined)
    throw refuse(`Somebody else makes a ${foreignKinds.join(", a ")}.`, { param: "kind" });
  const made = createForeign(turn, { kind, ...readMoney(fields) });
  return { object: made, said: `Somebody else made a ${kind}.` };
};

/** What can be played with the balance and the connected accounts. */
export const balanceCommands: readonly (readonly [name: string, command: PlayCommand])[] = [
  ["top-up", addMoney],
  ["onboard", onboard],
  ["empty-account", takeOut],
  ["reverse", reverse],
  ["foreign", foreign],
];
