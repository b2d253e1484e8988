import type Stripe from "stripe";
import { refuse, refuseAccount, refuseLack } from "../api/refusal.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { type Operation, playOperation } from "./operation.ts";

/** A link works for minutes and once: it lets anyone in who holds it. */
const validSeconds = 5 * 60;

const readUrl = (turn: Turn, url: string | undefined, param: string): string => {
  if (url === undefined) throw refuseLack(param);
  if (!URL.canParse(url)) throw refuse("Not a valid URL", { code: "url_invalid", param });
  const { protocol } = new URL(url);
  const isAllowed = protocol === "https:" || (protocol === "http:" && !turn.livemode);
  if (!isAllowed) throw refuse("Livemode requests must always be redirected via HTTPS.", { param });
  return url;
};

const create = (turn: Turn, params: Stripe.AccountLinkCreateParams): Stripe.AccountLink => {
  const { objects, nowSeconds, pageUrl } = turn;
  const account = objects.find("account", params.account);
  if (account === undefined) throw refuseAccount(params.account);
  const collection = account.controller?.requirement_collection ?? "stripe";
  if (params.type === "account_update" && collection === "stripe") {
    throw refuse(
      "You cannot create `account_update` type Account Links for this account. You can only create Account Links of the following types: account_onboarding.",
      { param: "type" },
    );
  }
  const link = objects.put("account_link", {
    id: createId("account_link"),
    object: "account_link",
    account: account.id,
    created: nowSeconds,
    expires_at: nowSeconds + validSeconds,
    refresh_url: readUrl(turn, params.refresh_url, "refresh_url"),
    return_url: readUrl(turn, params.return_url, "return_url"),
  });
  const url = `${pageUrl}/onboarding/${link.id}`;
  return { object: "account_link", created: link.created, expires_at: link.expires_at, url };
};

/** The person's own dashboard is played by the stand-in's page. */
const createLogin = (
  turn: Turn,
  _params: Stripe.AccountCreateLoginLinkParams,
  accountId: string,
): Stripe.LoginLink => {
  const account = turn.objects.find("account", accountId);
  if (account === undefined) throw refuseAccount(accountId);
  if (account.controller?.stripe_dashboard?.type !== "express")
    throw refuse("Cannot create a login link for an account without an Express Dashboard.");
  if (!account.details_submitted)
    throw refuse("Cannot create a login link for an account that has not completed onboarding.");
  return { object: "login_link", created: turn.nowSeconds, url: `${turn.pageUrl}/#accounts` };
};

export const accountLinkOperations: readonly Operation[] = [
  playOperation("AccountLinks", "create", create),
  playOperation("Accounts", "createLoginLink", createLogin),
];
