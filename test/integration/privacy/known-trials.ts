import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { createBetaGroup, longAgo } from "@worth/factories";
import type { Voices } from "./known-voices.ts";

/** She has the one place of a beta group that somebody else waits for, writes about a test, and is consulted. */
export async function tryOut(
  database: Database,
  { customerId, otherId, words, displayName, keepFile }: Voices,
) {
  const { groupId } = await createBetaGroup(database, { capacity: 1, joinedIds: [customerId] });
  await database.betaGroupMember.create({
    data: { groupId, customerId: otherId, state: "waiting", consentVersion: 1, waitingSince: longAgo },
  });
  await database.betaGroup.update({ where: { id: groupId }, data: { waitingCount: 1 } });
  const questionId = createId("feedbackQuestion");
  const feedbackId = createId("feedback");
  await database.betaTest.create({
    data: {
      id: createId("betaTest"),
      groupId,
      name: "The new map",
      about: "Open the map.",
      kind: "build",
      opensAt: longAgo,
      closesAt: new Date(longAgo.getTime() + 86_400_000),
      createdAt: longAgo,
      questions: {
        create: { id: questionId, position: 1, kind: "text", label: "What is missing?", choices: [] },
      },
      feedback: {
        create: {
          id: feedbackId,
          customerId,
          createdAt: longAgo,
          text: { create: { body: words } },
          pictures: {
            create: {
              id: createId("feedbackPicture"),
              storageKey: await keepFile(),
              width: 1,
              height: 1,
              createdAt: longAgo,
            },
          },
        },
      },
    },
  });
  await database.feedbackAnswer.create({
    data: { feedbackId, questionId, text: { create: { body: words } } },
  });
  await consult(database, { groupId, customerId, words, displayName });
  return { groupId };
}

type Consulted = Pick<Voices, "customerId" | "words" | "displayName"> & { groupId: string };

async function consult(database: Database, { groupId, customerId, words, displayName }: Consulted) {
  const consultationId = createId("consultation");
  const optionId = createId("consultationOption");
  await database.consultation.create({
    data: {
      id: consultationId,
      groupId,
      question: `What ${displayName} asked: which first?`,
      body: `As ${displayName} said.`,
      outcome: `${displayName} was right.`,
      outcomeAt: longAgo,
      closesAt: longAgo,
      answerCount: 1,
      createdAt: longAgo,
      options: { create: { id: optionId, label: "Maps", position: 1 } },
    },
  });
  await database.consultationAnswer.create({
    data: { consultationId, customerId, optionId, createdAt: longAgo, text: { create: { body: words } } },
  });
}
