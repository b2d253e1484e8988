import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse, refuseAccount } from "../api/refusal.ts";
import { buildAccount, type Capability } from "../objects/account.ts";
import { accountCurrency } from "../play/change-credit.ts";
import { readCurrency } from "../play/check-amount.ts";
import { createId } from "../world/create-id.ts";
import type { Turn } from "../world/turn.ts";
import { controllerOfType, readController } from "./account-controller.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const listRequested = (params: Stripe.AccountCreateParams): readonly Capability[] => {
  const asked = params.capabilities;
  const named: Capability[] = [];
  if (asked?.card_payments?.requested === true) named.push("card_payments");
  if (asked?.transfers?.requested === true) named.push("transfers");
  return asked === undefined && params.type === "express" ? ["card_payments", "transfers"] : named;
};

const readCountry = (country: string | undefined): string => {
  if (country === undefined) return "US";
  if (/^[A-Z]{2}$/.test(country)) return country;
  throw refuse(
    `Country '${country}' is unknown. Try using a 2-character alphanumeric country code instead.`,
    {
      code: "country_code_invalid",
      param: "country",
    },
  );
};

const create = (turn: Turn, params: Stripe.AccountCreateParams): Stripe.Account => {
  if (params.type !== undefined && params.controller !== undefined) {
    throw refuse("You may only specify one of these parameters: type, controller.", { param: "type" });
  }
  const type = params.type ?? (params.controller === undefined ? "standard" : "none");
  return turn.objects.put(
    "account",
    buildAccount(createId("account"), {
      type,
      controller:
        params.controller === undefined ? controllerOfType(type) : readController(params.controller),
      country: readCountry(params.country),
      currency: readCurrency(params.default_currency ?? accountCurrency, "default_currency"),
      email: readText(params.email, null),
      businessType: params.business_type ?? null,
      requested: listRequested(params),
      metadata: mergeMetadata({}, params.metadata),
      nowSeconds: turn.nowSeconds,
    }),
  );
};

const find = (turn: Turn, id: string): Stripe.Account => {
  const account = turn.objects.find("account", id);
  if (account === undefined) throw refuseAccount(id);
  return account;
};

const update = (turn: Turn, params: Stripe.AccountUpdateParams, id: string): Stripe.Account => {
  const old = find(turn, id);
  const changed = turn.objects.put("account", {
    ...old,
    email: readText(params.email, old.email),
    business_type: params.business_type ?? old.business_type ?? null,
    metadata: mergeMetadata(old.metadata ?? {}, params.metadata),
  });
  turn.tellOfAccount(id, "account.updated", changed, { email: old.email, metadata: old.metadata });
  return changed;
};

/** The account the keys belong to. */
const showPlatform = (): object => ({
  id: "acct_WorthPlatform000",
  object: "account",
  business_profile: { name: "Worth demo" },
  business_type: "company",
  capabilities: { card_payments: "active", transfers: "active" },
  charges_enabled: true,
  country: "US",
  default_currency: accountCurrency,
  details_submitted: true,
  email: "owner@example.com",
  payouts_enabled: true,
  type: "standard",
});

export const accountOperations: readonly Operation[] = [
  playOperation("Accounts", "create", create),
  playOperation("Accounts", "update", update),
  playOperation("Accounts", "retrieveCurrent", showPlatform),
  playOperation("Accounts", "retrieve", (turn, _params: Stripe.AccountRetrieveParams, id) => find(turn, id)),
  playOperation("Accounts", "list", (turn, params: Stripe.AccountListParams) =>
    listObjects(
      turn.objects.list("account").map((account) => ({ ...account, created: account.created ?? 0 })),
      params,
      "/v1/accounts",
    ),
  ),
];
