import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import { createAnswer, createMention, createQuestion, longAgo } from "@worth/factories";
import { tryOut } from "./known-trials.ts";

export type Voices = {
  customerId: string;
  /** Somebody else, who is beside her wherever there are two. */
  otherId: string;
  productId: string;
  ideaId: string;
  statusId: string;
  /** Words she alone uses. */
  words: string;
  displayName: string;
  /** Keeps a file and gives its key. */
  keepFile: () => Promise<string>;
};

/** She asks, answers, comments, tells others, tries things out and is consulted; staff write to and about her. */
export async function giveVoices(database: Database, voices: Voices): Promise<{ groupId: string }> {
  await talk(database, voices);
  await tellOthers(database, voices);
  await comment(database, voices);
  return tryOut(database, voices);
}

const link = "https://example.com/zwirbelkraut";

async function talk(database: Database, { customerId, otherId, productId, words }: Voices) {
  const asked = await createQuestion(database, { customerId, productId, body: words, answerCount: 1 });
  await createAnswer(database, { questionId: asked.questionId, productId, customerId: otherId });
  const { questionId } = await createQuestion(database, { customerId: otherId, productId, answerCount: 1 });
  await createAnswer(database, { questionId, productId, customerId, body: words });
}

async function tellOthers(
  database: Database,
  { customerId, productId, words, displayName, keepFile }: Voices,
) {
  await createMention(database, { customerId, url: link, title: words, author: displayName, note: words });
  await database.heardAnswer.create({
    data: {
      id: createId("heardAnswer"),
      customerId,
      source: "checkout",
      state: "waiting",
      occurredAt: longAgo,
      text: { create: { words } },
    },
  });
  const type = { name: "Speaks at fairs", role: "speaker", proof: "file", approval: "by_person" } as const;
  await database.loggedAct.create({
    data: {
      id: createId("loggedAct"),
      customer: { connect: { id: customerId } },
      state: "waiting",
      occurredAt: longAgo,
      createdAt: longAgo,
      type: { create: { id: createId("actType"), ...type, createdAt: longAgo } },
      text: { create: { note: words, proofUrl: link, storageKey: await keepFile() } },
    },
  });
  await database.outsideReview.create({
    data: {
      id: createId("outsideReview"),
      customer: { connect: { id: customerId } },
      product: { connect: { id: productId } },
      state: "waiting",
      isIncentivised: false,
      createdAt: longAgo,
      destination: {
        create: {
          id: createId("reviewDestination"),
          name: "Elsewhere",
          url: "https://example.org",
          allowsIncentive: false,
          isOn: true,
          createdAt: longAgo,
        },
      },
      proof: { create: { link, storageKey: await keepFile() } },
    },
  });
}

async function comment(
  database: Database,
  { customerId, ideaId, statusId, words, displayName, keepFile }: Voices,
) {
  await database.ideaComment.create({
    data: {
      id: createId("ideaComment"),
      ideaId,
      customerId,
      state: "published",
      createdAt: longAgo,
      text: { create: { body: words } },
    },
  });
  await database.ideaAttachment.create({
    data: {
      id: createId("ideaAttachment"),
      ideaId,
      storageKey: await keepFile(),
      width: 1,
      height: 1,
      position: 1,
      createdAt: longAgo,
    },
  });
  await database.ideaStatusChange.create({
    data: {
      id: createId("ideaStatusChange"),
      ideaId,
      fromId: statusId,
      toId: statusId,
      staffId: "stf_0",
      occurredAt: longAgo,
      note: { create: { body: `Thank you, ${displayName}.` } },
    },
  });
  const staff = { staffId: "stf_0", createdAt: longAgo };
  await database.postingBlock.create({ data: { customerId, note: words, ...staff } });
  await database.changelogEntry.create({
    data: {
      id: createId("changelogEntry"),
      state: "published",
      visibility: "everyone",
      title: `${displayName} asked for it`,
      body: `${displayName} was first.`,
      publishedAt: longAgo,
      ...staff,
      corrections: {
        create: {
          id: createId("changelogCorrection"),
          staffId: "stf_0",
          occurredAt: longAgo,
          text: { create: { title: displayName, body: displayName } },
        },
      },
    },
  });
}
