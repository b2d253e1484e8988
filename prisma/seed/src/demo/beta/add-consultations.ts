import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { answerConsultation } from "@worth/domain";
import { seedJobs } from "../../seed-jobs.ts";

const dayMs = 86_400_000;

type Pioneer = { customerId: string; userId: string };
type Group = { groupId: string; members: readonly Pioneer[]; now: Date };

type Question = {
  question: string;
  body: string;
  options: readonly [string, string];
  askedDaysAgo: number;
  openDays: number;
  /** Which option, by its place, and what was said with it. */
  answers: readonly (readonly [option: 0 | 1, comment: string])[];
  outcome: string | null;
};

const questions: readonly Question[] = [
  {
    question: "Should the map come with the app, or as an app of its own?",
    body: "We think of putting it into the app everybody has. It would be 40 MB larger.",
    options: ["With the app", "An app of its own"],
    askedDaysAgo: 2,
    openDays: 16,
    answers: [
      [0, "One app is enough on a trail."],
      [1, ""],
    ],
    outcome: null,
  },
  {
    question: "What should the map show first?",
    body: "There is room for one thing on its first screen.",
    options: ["Where I am", "Walks near me"],
    askedDaysAgo: 50,
    openDays: 14,
    answers: [
      [1, "Where I am I know. Where to go I do not."],
      [1, ""],
      [0, "In fog it is the only question."],
      [1, "Nearby walks, and mark those my friends did."],
    ],
    outcome:
      "The map opens with walks near you. Where you are is one touch away, and opens by itself without a connection.",
  },
];

/** What the group was asked before a launch: one question that is open, one with what changed because of it. */
export async function addConsultations(database: Database, group: Group): Promise<void> {
  for (const question of questions) await addQuestion(database, group, question);
}

async function addQuestion(
  database: Database,
  { groupId, members, now }: Group,
  { question, body, options, askedDaysAgo, openDays, answers, outcome }: Question,
): Promise<void> {
  const daysAfterAsked = (days: number) => new Date(now.getTime() + (days - askedDaysAgo) * dayMs);
  const id = createId("consultation");
  const listed = options.map((label, index) => ({
    id: createId("consultationOption"),
    label,
    position: index + 1,
  }));
  const asked = {
    id,
    groupId,
    question,
    body,
    closesAt: daysAfterAsked(openDays),
    createdAt: daysAfterAsked(0),
  };
  await database.consultation.create({ data: { ...asked, options: { create: listed } } });
  const deps = { database, jobs: seedJobs, clock: { now: () => daysAfterAsked(1) } };
  for (const [index, [option, comment]] of answers.entries()) {
    const member = members[index];
    if (!member) throw new Error("The demo has too few members to be asked.");
    const answer = { consultationId: id, optionId: listed[option]?.id ?? "", comment };
    await answerConsultation(deps, { kind: "member", ...member }, answer);
  }
  if (outcome !== null)
    await database.consultation.update({
      where: { id },
      data: { outcome, outcomeAt: daysAfterAsked(openDays + 1) },
    });
}
