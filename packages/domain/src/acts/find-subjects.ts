import type { ActSubjectOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** What acts became or were made from, by the act's id; an act without a page is not among them. */
export async function findSubjects(
  reader: Reader,
  actIds: readonly string[],
): Promise<Map<string, ActSubjectOutput>> {
  const id = { select: { id: true } } as const;
  const acts = await reader.act.findMany({
    where: { id: { in: [...actIds] } },
    select: {
      id: true,
      review: id,
      outside: id,
      idea: id,
      mention: id,
      logged: id,
      feedback: { select: { testId: true } },
    },
  });
  const subjects = acts.flatMap(({ id: actId, ...one }): [string, ActSubjectOutput][] => {
    if (one.review) return [[actId, { kind: "review", reviewId: one.review.id }]];
    if (one.outside) return [[actId, { kind: "outside_review", reviewId: one.outside.id }]];
    if (one.idea) return [[actId, { kind: "idea", ideaId: one.idea.id }]];
    if (one.feedback) return [[actId, { kind: "feedback", testId: one.feedback.testId }]];
    if (one.mention) return [[actId, { kind: "mention", mentionId: one.mention.id }]];
    return one.logged ? [[actId, { kind: "logged_act", loggedActId: one.logged.id }]] : [];
  });
  return new Map(subjects);
}
