import { filesThrough, rowsOf, rowsThrough, type ErasablePlace } from "./place.ts";

const ofFeedback = { key: "feedbackId", parent: "feedback" };

/** What people asked, answered and told in beta groups; and what staff wrote back, which may name them. */
export const talkPlaces: readonly ErasablePlace[] = [
  {
    table: "question_text",
    columns: ["body"],
    // Without words nobody can answer it: it leaves the wall, with what it was answered.
    own: `WITH former AS (UPDATE question SET state = 'hidden' FROM person WHERE "customerId" = ANY(person.ids))
          ${rowsThrough("question_text", { key: "questionId", parent: "question" })}`,
    named: ["body"],
  },
  {
    table: "answer_text",
    columns: ["body"],
    own: `WITH former AS (
            UPDATE answer SET state = 'hidden' FROM person WHERE "customerId" = ANY(person.ids)
          ), recounted AS (
            UPDATE question SET "answerCount" = (
              SELECT count(*) FROM answer WHERE answer."questionId" = question.id AND answer.state = 'published'
                AND NOT coalesce(answer."customerId" = ANY(person.ids), false))
            FROM person WHERE EXISTS (
              SELECT FROM answer WHERE answer."questionId" = question.id AND answer."customerId" = ANY(person.ids)))
          ${rowsThrough("answer_text", { key: "answerId", parent: "answer" })}`,
    named: ["body"],
  },
  {
    table: "feedback_text",
    columns: ["body"],
    own: rowsThrough("feedback_text", ofFeedback),
    named: ["body"],
  },
  {
    table: "feedback_answer_text",
    columns: ["body"],
    own: rowsThrough("feedback_answer_text", ofFeedback),
    named: ["body"],
  },
  {
    table: "feedback_picture",
    columns: ["storageKey"],
    own: rowsThrough("feedback_picture", ofFeedback),
    files: filesThrough("feedback_picture", ofFeedback),
  },
  {
    table: "consultation_answer_text",
    columns: ["body"],
    own: rowsOf("consultation_answer_text"),
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
