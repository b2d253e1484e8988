import { filesThrough, rowsOf, rowsThrough, type ErasablePlace } from "./place.ts";

const ofAct = { key: "actId", parent: "act" };
const ofReview = { key: "reviewId", parent: "review" };
const ofProof = { key: "reviewId", parent: "outside_review" };
const ofIdea = { key: "ideaId", parent: "idea" };
const ofComment = { key: "commentId", parent: "idea_comment" };
const ofMention = { key: "mentionId", parent: "mention" };
const ofHeard = { key: "answerId", parent: "heard_answer" };
const ofLogged = { key: "loggedActId", parent: "logged_act" };
const ofSurvey = { key: "answerId", parent: "survey_answer" };
const reviewWords = ["title", "body", "pros", "cons", "videoUrl"];

/** What people said: acts, reviews, ideas, comments, mentions, answers, and the files they gave with them. */
export const wordPlaces: readonly ErasablePlace[] = [
  {
    table: "act_text",
    columns: ["title", "body"],
    own: rowsThrough("act_text", ofAct),
    named: ["title", "body"],
  },
  {
    table: "review_text",
    columns: reviewWords,
    // Without words there is nothing to show: it leaves the wall, and stays as a fact.
    own: `WITH former AS (UPDATE review SET state = 'withdrawn' FROM person WHERE "customerId" = ANY(person.ids))
          ${rowsThrough("review_text", ofReview)}`,
    named: reviewWords,
  },
  {
    table: "review_version",
    columns: reviewWords,
    own: rowsThrough("review_version", ofReview),
    named: reviewWords,
  },
  {
    table: "review_photo",
    columns: ["storageKey"],
    own: rowsThrough("review_photo", ofReview),
    files: filesThrough("review_photo", ofReview),
  },
  { table: "review_reply", columns: ["body"], own: rowsThrough("review_reply", ofReview), named: ["body"] },
  {
    table: "outside_proof",
    columns: ["link", "storageKey"],
    own: rowsThrough("outside_proof", ofProof),
    files: filesThrough("outside_proof", ofProof),
  },
  {
    table: "idea_text",
    columns: ["title", "body", "plan"],
    own: `WITH former AS (UPDATE idea SET state = 'hidden' FROM person
            WHERE "customerId" = ANY(person.ids) AND state IN ('published', 'waiting'))
          ${rowsThrough("idea_text", ofIdea)}`,
    named: ["title", "body", "plan"],
  },
  {
    table: "idea_attachment",
    columns: ["storageKey"],
    own: rowsThrough("idea_attachment", ofIdea),
    files: filesThrough("idea_attachment", ofIdea),
  },
  {
    table: "idea_comment_text",
    columns: ["body"],
    own: rowsThrough("idea_comment_text", ofComment),
    named: ["body"],
  },
  { table: "idea_status_note", columns: ["body"], named: ["body"] },
  { table: "posting_block", columns: ["note"], own: rowsOf("posting_block"), named: ["note"] },
  {
    table: "mention_text",
    columns: ["url", "normalizedUrl", "title", "author", "note"],
    own: rowsThrough("mention_text", ofMention),
    named: ["title", "author", "note"],
  },
  {
    table: "heard_answer_text",
    columns: ["words"],
    own: rowsThrough("heard_answer_text", ofHeard),
    named: ["words"],
  },
  {
    table: "logged_act_text",
    columns: ["note", "proofUrl", "storageKey"],
    own: rowsThrough("logged_act_text", ofLogged),
    named: ["note"],
    files: filesThrough("logged_act_text", ofLogged),
  },
  {
    table: "survey_answer_text",
    columns: ["comment"],
    own: rowsThrough("survey_answer_text", ofSurvey),
    named: ["comment"],
  },
];
