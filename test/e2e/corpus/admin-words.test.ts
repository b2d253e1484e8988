import { expect, test } from "../product/journey.ts";
import { openEveryPage } from "./open-pages.ts";

/** Words of customers and of staff that stand somewhere in it: a page that shows none of its rows proves nothing. */
const written = `act_text.title company.name customer.displayName feedback_answer_text.body feedback_text.body
  heard_answer_text.words idea_comment_text.body idea_text.body idea_text.title lead.contactName lead.need
  logged_act_text.note mention_text.note mention_text.title question_text.body review_reply.body
  review_version.body review_version.title reward_rule.name`.split(/\s+/);

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
