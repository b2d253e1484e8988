import { refuseMissing } from "../api/refusal.ts";
import { type Kind, type Kinds, idForms } from "./kinds.ts";

export type ObjectSnapshot = { [K in Kind]?: Kinds[K][] };

/** The objects of one account. Objects are replaced, never changed in place, so an event keeps what it told. */
export type ObjectStore = {
  find: <K extends Kind>(kind: K, id: string) => Kinds[K] | undefined;
  /** Finds or refuses as Stripe does; `param` names the request's parameter that held the id. */
  get: <K extends Kind>(kind: K, id: string, param?: string) => Kinds[K];
  /** Newest first, the order of every list of the API. */
  list: <K extends Kind>(kind: K) => Kinds[K][];
  put: <K extends Kind>(kind: K, object: Kinds[K]) => Kinds[K];
  remove: (kind: Kind, id: string) => void;
  kindOf: (id: string) => Kind | undefined;
  /** Finds an object of any kind, for expanding references. */
  findAny: (id: string) => Kinds[Kind] | undefined;
  snapshot: () => ObjectSnapshot;
};

/** The words of a refusal, where Stripe does not use the name of the object. */
const nouns: Readonly<Partial<Record<Kind, string>>> = {
  promotion_code: "promotion code",
  checkout_session: "checkout.session",
};

type Shelves = { [K in Kind]: Map<string, Kinds[K]> };

const fillShelf = <Shelved extends { id: string }>(objects: Shelved[] | undefined): Map<string, Shelved> =>
  new Map((objects ?? []).map((object) => [object.id, object]));

const createShelves = (from: ObjectSnapshot): Shelves => ({
  customer: fillShelf(from.customer),
  deleted_customer: fillShelf(from.deleted_customer),
  product: fillShelf(from.product),
  price: fillShelf(from.price),
  payment_intent: fillShelf(from.payment_intent),
  charge: fillShelf(from.charge),
  invoice: fillShelf(from.invoice),
  invoice_payment: fillShelf(from.invoice_payment),
  refund: fillShelf(from.refund),
  dispute: fillShelf(from.dispute),
  promotion_code: fillShelf(from.promotion_code),
  discount: fillShelf(from.discount),
  customer_balance_transaction: fillShelf(from.customer_balance_transaction),
  account: fillShelf(from.account),
  account_link: fillShelf(from.account_link),
  transfer: fillShelf(from.transfer),
  transfer_reversal: fillShelf(from.transfer_reversal),
  topup: fillShelf(from.topup),
  payout: fillShelf(from.payout),
  checkout_session: fillShelf(from.checkout_session),
  checkout_plan: fillShelf(from.checkout_plan),
  balance_transaction: fillShelf(from.balance_transaction),
  event: fillShelf(from.event),
  // Last: its ids have no prefix, so every other kind is tried before it.
  coupon: fillShelf(from.coupon),
});

/** Everything in live mode says so, however deep; builders write test mode. */
const markLive = <Shelved extends object>(object: Shelved): Shelved =>
  JSON.parse(JSON.stringify(object), (name, value: unknown) =>
    name === "livemode" ? true : value,
  ) as Shelved;

export const createObjectStore = (from: ObjectSnapshot, livemode = false): ObjectStore => {
  const shelves = createShelves(from);
  const find = <K extends Kind>(kind: K, id: string): Kinds[K] | undefined => shelves[kind].get(id);
  const kindOf = (id: string): Kind | undefined =>
    (Object.keys(shelves) as Kind[]).find((kind) => id.startsWith(idForms[kind][0]));
  return {
    find,
    get: (kind, id, param) => {
      const object = find(kind, id);
      if (object === undefined) throw refuseMissing(nouns[kind] ?? kind, id, param);
      return object;
    },
    list: (kind) => [...shelves[kind].values()].toReversed(),
    put: (kind, object) => {
      const kept = livemode ? markLive(object) : object;
      shelves[kind].set(kept.id, kept);
      return kept;
    },
    remove: (kind, id) => {
      shelves[kind].delete(id);
    },
    kindOf,
    findAny: (id) => {
      const kind = kindOf(id);
      return kind === undefined ? undefined : (find(kind, id) ?? find("deleted_customer", id));
    },
    snapshot: () =>
      Object.fromEntries(
        Object.entries(shelves).map(([kind, shelf]) => [kind, [...shelf.values()]]),
      ) as ObjectSnapshot,
  };
};
