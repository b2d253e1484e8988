import { createCustomer, createMember, createProduct } from "@worth/factories";
import type { World } from "../../world/create-world.ts";

/** Somebody and something for machines to tell of. */
export async function castMachine({ database }: World) {
  const mary = await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" });
  const otto = await createCustomer(database, { displayName: "Otto Other" });
  const { productId } = await createProduct(database);
  return { mary, ottoId: otto.customerId, productId };
}

export type MachineCast = Awaited<ReturnType<typeof castMachine>>;

/** One route of the interface: the path that is asked, and what is said there; about things that are there or not. */
export type MachineRow = {
  path: (customerId: string) => string;
  said?: (cast: MachineCast, customerId: string) => unknown;
};

const nobody = "0".repeat(32);
/** An id of the right form that nobody has. */
export const absentCustomerId = `cus_${nobody}`;

const fixed = (path: string) => () => path;

/** Every route by its method and path. */
export const machineRows: Readonly<Record<string, MachineRow>> = {
  "POST /api/v1/mentions": {
    path: fixed("/api/v1/mentions"),
    said: (_cast, id) => ({ customer: { id }, kind: "talk", channel: "event", saidOn: "2024-05-01" }),
  },
  "POST /api/v1/reference-calls": {
    path: fixed("/api/v1/reference-calls"),
    said: ({ mary }, id) => ({
      customer: { id },
      listener: { kind: "customer", email: mary.email },
      saidOn: "2024-05-01",
    }),
  },
  "POST /api/v1/heard": {
    path: fixed("/api/v1/heard"),
    said: ({ mary }, id) => ({ customer: { id }, answer: { code: mary.code } }),
  },
  "POST /api/v1/tickets": {
    path: fixed("/api/v1/tickets"),
    said: ({ productId }, id) => ({ customer: { id }, product: { id: productId } }),
  },
  "POST /api/v1/purchases": {
    path: fixed("/api/v1/purchases"),
    said: (_cast, id) => ({
      orderId: `order of ${id}`,
      customer: { id },
      amountMinor: 129_00,
      currency: "USD",
      occurredAt: "2024-05-01T12:00:00Z",
    }),
  },
  "POST /api/v1/refunds": {
    path: fixed("/api/v1/refunds"),
    // The order that was told of in the row above.
    said: (_cast, id) => ({ orderId: `order of ${id}`, refundedMinor: 29_00 }),
  },
  "GET /api/v1/customers/{customerId}/value": {
    path: (customerId) => `/api/v1/customers/${customerId}/value`,
  },
};
