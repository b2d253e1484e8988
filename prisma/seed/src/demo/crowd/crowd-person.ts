import type { Order } from "../story/order.ts";
import type { Person } from "../story/person.ts";

/** One of the ordinary customers, with what they bought and how many steps they are from whoever began their chain. */
export type CrowdPerson = Person & { orders: readonly Order[]; depth: number };
