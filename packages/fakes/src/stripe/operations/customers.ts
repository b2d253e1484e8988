import type Stripe from "stripe";
import { listObjects } from "../api/list-objects.ts";
import { refuse } from "../api/refusal.ts";
import { searchObjects } from "../api/search-objects.ts";
import { accountCurrency, changeCredit } from "../play/change-credit.ts";
import { createCustomer } from "../play/create-customer.ts";
import type { Turn } from "../world/turn.ts";
import { mergeMetadata, readText } from "./metadata.ts";
import { type Operation, playOperation } from "./operation.ts";

const checkEmail = (email: string | undefined): void => {
  if (email !== undefined && email !== "" && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw refuse(`Invalid email address: ${email}`, { code: "email_invalid", param: "email" });
  }
};

const readAddress = (address: Stripe.AddressParam | "" | null | undefined): Stripe.Address | null =>
  address === undefined || address === "" || address === null
    ? null
    : { city: null, country: null, line1: null, line2: null, postal_code: null, state: null, ...address };

const readShipping = (shipping: Stripe.CustomerCreateParams["shipping"]): Stripe.Customer.Shipping | null => {
  const address = shipping ? readAddress(shipping.address) : null;
  return shipping && address ? { name: shipping.name, phone: shipping.phone ?? null, address } : null;
};

const create = (turn: Turn, params: Stripe.CustomerCreateParams): Stripe.Customer => {
  checkEmail(params.email);
  return createCustomer(turn, {
    email: readText(params.email, null),
    name: readText(params.name, null),
    phone: readText(params.phone, null),
    description: readText(params.description, null),
    balanceMinor: params.balance,
    address: readAddress(params.address),
    shipping: readShipping(params.shipping),
    metadata: mergeMetadata({}, params.metadata),
  });
};

const update = (turn: Turn, params: Stripe.CustomerUpdateParams, id: string): Stripe.Customer => {
  checkEmail(params.email);
  const old = turn.objects.get("customer", id);
  const wanted = {
    ...old,
    email: readText(params.email, old.email),
    name: readText(params.name, old.name ?? null),
    phone: readText(params.phone, old.phone ?? null),
    description: readText(params.description, old.description),
    address: params.address === undefined ? (old.address ?? null) : readAddress(params.address),
    metadata: mergeMetadata(old.metadata, params.metadata),
  };
  const previous = Object.fromEntries(
    Object.entries(old).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(wanted, name)),
    ),
  );
  const changed = turn.objects.put("customer", wanted);
  turn.tell("customer.updated", changed, previous);
  if (params.balance === undefined || params.balance === old.balance) return changed;
  changeCredit(turn, {
    customerId: id,
    amountMinor: params.balance - old.balance,
    currency: old.currency ?? accountCurrency,
    type: "adjustment",
  });
  return turn.objects.get("customer", id);
};

/** Stripe keeps a deleted customer's id and past; nothing new can be done for them. */
const remove = (turn: Turn, _params: Stripe.CustomerDeleteParams, id: string): Stripe.DeletedCustomer => {
  const customer = turn.objects.get("customer", id);
  turn.objects.remove("customer", id);
  turn.tell("customer.deleted", customer);
  return turn.objects.put("deleted_customer", { id, object: "customer", deleted: true });
};

export const customerOperations: readonly Operation[] = [
  playOperation("Customers", "create", create),
  playOperation("Customers", "update", update),
  playOperation("Customers", "del", remove),
  playOperation(
    "Customers",
    "retrieve",
    (turn, _params: Stripe.CustomerRetrieveParams, id) =>
      turn.objects.find("deleted_customer", id) ?? turn.objects.get("customer", id),
  ),
  playOperation("Customers", "list", (turn, params: Stripe.CustomerListParams) =>
    listObjects(
      turn.objects.list("customer"),
      params,
      "/v1/customers",
      (customer) => params.email === undefined || customer.email === params.email,
    ),
  ),
  playOperation("Customers", "search", (turn, params: Stripe.CustomerSearchParams) =>
    searchObjects(turn.objects.list("customer"), params, "/v1/customers/search"),
  ),
];
