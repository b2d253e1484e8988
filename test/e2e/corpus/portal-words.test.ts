import { expect, test } from "../product/journey.ts";
import { openEveryPage } from "./open-pages.ts";

/** Words of customers and of staff that stand somewhere in it: a page that shows none of its rows proves nothing. */
const written =
  `act_text.title answer_text.body customer.displayName idea_comment_text.body idea_status_note.body idea_text.body
  idea_text.title mention_text.title product.name programme.name question_text.body review_reply.body
  review_text.body review_text.cons review_text.pros review_text.title`.split(/\s+/);

test("whatever stands in the database is text on every page of the portal", async ({
  page,
  product,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn(page, "portal", "mary@example.com");
  const { portal: origin, database } = product;
  const seen = await openEveryPage(page, { app: "portal", origin, database });
  expect([...seen]).toEqual(expect.arrayContaining(written));
});
