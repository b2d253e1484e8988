import type { Prisma } from "@worth/db";

/** Everything somebody said about a test. */
export const saidInclude = {
  text: true,
  tasks: { select: { taskId: true } },
  answers: { include: { text: true } },
  pictures: { orderBy: { id: "asc" }, select: { id: true, width: true, height: true } },
} as const satisfies Prisma.FeedbackInclude;

type Said = Prisma.FeedbackGetPayload<{ include: typeof saidInclude }>;

export const saidOf = ({ text, tasks, answers, pictures }: Said) => ({
  body: text?.body ?? "",
  taskIds: tasks.map(({ taskId }) => taskId),
  answers: answers.map(({ questionId, rating, choice, text: words }) => ({
    questionId,
    rating,
    choice,
    body: words?.body ?? "",
  })),
  pictures,
});
