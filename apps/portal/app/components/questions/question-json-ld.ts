import type { GetQuestionOutput } from "@worth/contracts";
import type { PortalText } from "../use-portal-text.ts";

/** A question and its answers for search engines (schema.org): nothing a reader of the page does not see. */
export function questionJsonLd(
  { body, at, state, answerCount, answers, ...question }: GetQuestionOutput,
  t: PortalText,
) {
  if (state !== "published") return null;
  const person = (name: string) => ({ "@type": "Person", name: name || t("questions:somebody") });
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    mainEntity: {
      "@type": "Question",
      name: body,
      text: body,
      dateCreated: at,
      answerCount,
      author: person(question.authorFirstName),
      about: { "@type": "Product", name: question.product.name },
      suggestedAnswer: answers.rows
        .filter((answer) => answer.state === "published")
        .map(({ id, body: text, at: saidAt, helpfulCount, authorFirstName }) => ({
          "@type": "Answer",
          text,
          dateCreated: saidAt,
          upvoteCount: helpfulCount,
          url: `#${id}`,
          author:
            authorFirstName === null
              ? { "@type": "Organization", name: t("questions:team") }
              : person(authorFirstName),
        })),
    },
  };
}
