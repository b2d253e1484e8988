/** Something a customer published that buyers can meet. */
export type Published = {
  actId: string;
  ownerId: string;
  productId: string;
  kind: "review" | "mention" | "answer";
  occurredAt: Date;
};
