import { pictureAt, rowsOf, rowsThrough, type ErasablePlace } from "./place.ts";

const ofFeedback = { key: "feedbackId", parent: "feedback" };

/** What people asked, answered and told in beta groups; and what staff wrote back, which may name them. */
export const talkPlaces: readonly ErasablePlace[] = [
  {
    // Without words nobody can answer it: it leaves the wall, with what it was answered.
    ...rowsThrough(
      "question_text",
      { key: "questionId", parent: "question" },
      `former AS (UPDATE question SET state = 'hidden' FROM person WHERE "customerId" = ANY(person.ids))`,
    ),
    columns: ["body"],
    named: ["body"],
  },
  {
    ...rowsThrough(
      "answer_text",
      { key: "answerId", parent: "answer" },
      `former AS (
         UPDATE answer SET state = 'hidden' FROM person WHERE "customerId" = ANY(person.ids)
       ), recounted AS (
         UPDATE question SET "answerCount" = (
           SELECT count(*) FROM answer WHERE answer."questionId" = question.id AND answer.state = 'published'
             AND NOT coalesce(answer."customerId" = ANY(person.ids), false))
         FROM person WHERE EXISTS (
           SELECT FROM answer WHERE answer."questionId" = question.id AND answer."customerId" = ANY(person.ids)))`,
    ),
    columns: ["body"],
    named: ["body"],
  },
  {
    ...rowsThrough("feedback_text", ofFeedback),
    columns: ["body"],
    named: ["body"],
  },
  {
    ...rowsThrough("feedback_answer_text", ofFeedback),
    columns: ["body"],
    named: ["body"],
  },
  {
    ...rowsThrough("feedback_picture", ofFeedback),
    columns: ["storageKey"],
    hasFiles: true,
    added: pictureAt("/beta/pictures/"),
  },
  {
    ...rowsOf("consultation_answer_text"),
    columns: ["body"],
    named: ["body"],
  },
  {
    table: "consultation",
    columns: ["question", "body", "outcome"],
    named: ["question", "body", "outcome"],
  },
  { table: "changelog_entry", columns: ["title", "body"], named: ["title", "body"] },
  { table: "changelog_correction_text", columns: ["title", "body"], named: ["title", "body"] },
];
