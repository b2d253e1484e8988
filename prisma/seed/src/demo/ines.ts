import { buildAct } from "@worth/factories";
import { addOrder, shopLines } from "./story/order.ts";
import { addPerson } from "./story/person.ts";
import type { Story } from "./story/story.ts";

export type Ines = { inesId: string; kofiId: string };

/** A beta member whose idea ships in a product that others now buy, and the member who refines it. */
export function addInes(story: Story): Ines {
  const { catalogue, daysAgo, add } = story;
  const ines = addPerson(story, {
    displayName: "Inês Duarte",
    email: "ines.duarte@example.com",
    since: daysAgo(700),
    joinedAt: daysAgo(690),
    answer: { score: 9, occurredAt: daysAgo(120) },
  });
  const kofi = addPerson(story, {
    displayName: "Kofi Mensah",
    email: "kofi.mensah@example.com",
    since: daysAgo(620),
    joinedAt: daysAgo(600),
  });
  for (const { customerId } of [ines, kofi]) {
    addOrder(story, { customerId, occurredAt: daysAgo(610), lines: shopLines([catalogue.trailShoe]) });
  }
  addOrder(story, {
    customerId: ines.customerId,
    occurredAt: daysAgo(150),
    lines: shopLines([catalogue.socks, catalogue.flask]),
  });
  add(
    buildAct({
      customerId: ines.customerId,
      kind: "feedback",
      role: "advisor",
      productId: catalogue.trailShoe.productId,
      title: "Beta build 3: the toe box is right, the tongue slips",
      occurredAt: daysAgo(330),
    }),
  );
  return { inesId: ines.customerId, kofiId: kofi.customerId };
}
