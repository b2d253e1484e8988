import { pictureAt, rowsOf, rowsThrough, type ErasablePlace } from "./place.ts";

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
    ...rowsThrough("act_text", ofAct),
    columns: ["title", "body"],
    named: ["title", "body"],
  },
  {
    // Without words there is nothing to show: it leaves the wall, and stays as a fact.
    ...rowsThrough(
      "review_text",
      ofReview,
      `former AS (UPDATE review SET state = 'withdrawn' FROM person WHERE "customerId" = ANY(person.ids))`,
    ),
    columns: reviewWords,
    named: reviewWords,
  },
  {
    ...rowsThrough("review_version", ofReview),
    columns: reviewWords,
    named: reviewWords,
  },
  {
    ...rowsThrough("review_photo", ofReview),
    columns: ["storageKey"],
    hasFiles: true,
    added: pictureAt("/reviews/photos/"),
  },
  { ...rowsThrough("review_reply", ofReview), columns: ["body"], named: ["body"] },
  {
    ...rowsThrough("outside_proof", ofProof),
    columns: ["link", "storageKey"],
    hasFiles: true,
  },
  {
    ...rowsThrough(
      "idea_text",
      ofIdea,
      `former AS (UPDATE idea SET state = 'hidden' FROM person
         WHERE "customerId" = ANY(person.ids) AND state IN ('published', 'waiting'))`,
    ),
    columns: ["title", "body", "plan"],
    hidden: ["words"],
    named: ["title", "body", "plan"],
  },
  {
    ...rowsThrough("idea_attachment", ofIdea),
    columns: ["storageKey"],
    hasFiles: true,
    added: pictureAt("/ideas/pictures/"),
  },
  {
    // Without words there is nothing to read: it leaves its idea, which counts what others see.
    ...rowsThrough(
      "idea_comment_text",
      ofComment,
      `former AS (
         UPDATE idea_comment SET state = 'hidden' FROM person WHERE "customerId" = ANY(person.ids)
       ), recounted AS (
         UPDATE idea SET "commentCount" = (
           SELECT count(*) FROM idea AS part JOIN idea_comment AS said ON said."ideaId" = part.id
           WHERE part."rootId" = idea.id AND said.state = 'published'
             AND NOT coalesce(said."customerId" = ANY(person.ids), false))
         FROM person WHERE idea.id IN (
           SELECT part."rootId" FROM idea_comment AS said JOIN idea AS part ON part.id = said."ideaId"
           WHERE said."customerId" = ANY(person.ids)))`,
    ),
    columns: ["body"],
    named: ["body"],
  },
  { table: "idea_status_note", columns: ["body"], named: ["body"] },
  {
    ...rowsOf("posting_block"),
    columns: ["note"],
    named: ["note"],
    // What staff wrote down of others may stand in it.
    hidden: ["note"],
  },
  {
    ...rowsThrough("mention_text", ofMention),
    columns: ["url", "normalizedUrl", "title", "author", "note"],
    named: ["title", "author", "note"],
  },
  {
    ...rowsThrough("heard_answer_text", ofHeard),
    columns: ["words"],
    named: ["words"],
  },
  {
    ...rowsThrough("logged_act_text", ofLogged),
    columns: ["note", "proofUrl", "storageKey"],
    named: ["note"],
    hasFiles: true,
    added: pictureAt("/acts/pictures/", "loggedActId"),
  },
  {
    ...rowsThrough("survey_answer_text", ofSurvey),
    columns: ["comment"],
    named: ["comment"],
  },
];
