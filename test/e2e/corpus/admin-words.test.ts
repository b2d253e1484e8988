import { expect, test } from "../product/journey.ts";
import { openEveryPage } from "./open-pages.ts";

/** Words that stand there whatever the journeys before decided: a page that shows none of its rows proves nothing. */
const written =
  `act_text.title company.name customer.displayName idea_text.title lead.contactName product.name`.split(" ");

test("whatever stands in the database is text on every page of the admin", async ({
  page,
  product,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn(page, "admin", "owner@example.com");
  const { admin: origin, database } = product;
  const seen = await openEveryPage(page, { app: "admin", origin, database });
  expect([...seen]).toEqual(expect.arrayContaining(written));
});
