import type { ObjectStore } from "../world/object-store.ts";
import { refuse } from "./refusal.ts";

const maxDepth = 4;

type WireRecord = Record<string, unknown>;

const isObject = (value: unknown): value is WireRecord => typeof value === "object" && value !== null;

const listOf = (data: readonly object[], url: string): object => ({
  object: "list",
  data,
  has_more: false,
  url,
});

/** Lists that an object carries only when a request asks for them. */
const includeList = (objects: ObjectStore, owner: WireRecord, name: string): object | undefined => {
  const id = String(owner["id"]);
  const path = `${String(owner["object"])}.${name}`;
  if (path === "invoice.payments") {
    const payments = objects.list("invoice_payment").filter((payment) => payment.invoice === id);
    return listOf(payments, `/v1/invoice_payments?invoice=${id}`);
  }
  if (path === "checkout.session.line_items") {
    const items = objects.find("checkout_plan", id)?.items ?? [];
    return listOf(items, `/v1/checkout/sessions/${id}/line_items`);
  }
  if (path === "charge.refunds") {
    const refunds = objects.list("refund").filter((refund) => refund.charge === id);
    return listOf(refunds, `/v1/charges/${id}/refunds`);
  }
  return undefined;
};

const expandValue = (
  objects: ObjectStore,
  value: unknown,
  rest: readonly string[],
  path: string,
): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => expandValue(objects, item, rest, path));
  const target = typeof value === "string" ? objects.findAny(value) : value;
  if (value === null) return null;
  if (!isObject(target)) throw refuse(`This property cannot be expanded (${path}).`, { param: "expand" });
  return rest.length === 0 ? target : expandField(objects, target, rest, path);
};

const expandField = (
  objects: ObjectStore,
  owner: WireRecord,
  names: readonly string[],
  path: string,
): WireRecord => {
  const [name = "", ...rest] = names;
  const value = owner[name] === undefined ? includeList(objects, owner, name) : owner[name];
  if (value === undefined) throw refuse(`This property cannot be expanded (${path}).`, { param: "expand" });
  return { ...owner, [name]: expandValue(objects, value, rest, path) };
};

/** Replaces ids by the objects they name along each path, such as `data.charge` or `latest_charge.refunds`. */
export const expandObject = (objects: ObjectStore, answer: object, paths: readonly string[]): object =>
  paths.reduce<WireRecord>(
    (expanded, path) => {
      const names = path.split(".");
      if (names.length > maxDepth) {
        throw refuse("You cannot expand more than 4 levels of a property.", { param: "expand" });
      }
      return expandField(objects, expanded, names, path);
    },
    { ...answer },
  );
