import type { Order } from "../story/order.ts";
import type { Person } from "../story/person.ts";

/** One of the ordinary customers, with what they bought and who brought them. */
export type CrowdPerson = Person & {
  orders: readonly Order[];
  referrerId: string | null;
  /** Steps from whoever began their chain; 0 for who came alone. */
  depth: number;
};
