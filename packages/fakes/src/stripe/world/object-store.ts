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
  /** Finds an object of any kind, for expanding references. */
  findAny: (id: string) => Kinds[Kind] | undefined;
  snapshot: () => ObjectSnapshot;
};

type Shelves = { [K in Kind]: Map<string, Kinds[K]> };

const fillShelf = <Shelved extends { id: string }>(objects: Shelved[] | undefined): Map<string, Shelved> =>
  new Map((objects ?? []).map((object) => [object.id, object]));

const createShelves = (from: ObjectSnapshot): Shelves => ({
  customer: fillShelf(from.customer),
  product: fillShelf(from.product),
  price: fillShelf(from.price),
  payment_intent: fillShelf(from.payment_intent),
  charge: fillShelf(from.charge),
  invoice: fillShelf(from.invoice),
  invoice_payment: fillShelf(from.invoice_payment),
  refund: fillShelf(from.refund),
  dispute: fillShelf(from.dispute),
  balance_transaction: fillShelf(from.balance_transaction),
  event: fillShelf(from.event),
});

export const createObjectStore = (from: ObjectSnapshot): ObjectStore => {
  const shelves = createShelves(from);
  const find = <K extends Kind>(kind: K, id: string): Kinds[K] | undefined => shelves[kind].get(id);
  const kindOf = (id: string): Kind | undefined =>
    (Object.keys(shelves) as Kind[]).find((kind) => id.startsWith(idForms[kind][0]));
  return {
    find,
    get: (kind, id, param) => {
      const object = find(kind, id);
      if (object === undefined) throw refuseMissing(kind, id, param);
      return object;
    },
    list: (kind) => [...shelves[kind].values()].toReversed(),
    put: (kind, object) => {
      shelves[kind].set(object.id, object);
      return object;
    },
    remove: (kind, id) => {
      shelves[kind].delete(id);
    },
    findAny: (id) => {
      const kind = kindOf(id);
      return kind === undefined ? undefined : find(kind, id);
    },
    snapshot: () =>
      Object.fromEntries(
        Object.entries(shelves).map(([kind, shelf]) => [kind, [...shelf.values()]]),
      ) as ObjectSnapshot,
  };
};
