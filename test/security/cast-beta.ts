import { createId } from "@worth/contracts";
import {
  answerConsultation,
  createBetaTest,
  createConsultation,
  saveFeedback,
  sendFeedback,
} from "@worth/domain";
import { createBetaGroup } from "@worth/factories";
import type { World } from "../world/create-world.ts";

type People = Readonly<Record<"mary" | "otto" | "leo", { customerId: string }>>;

const dayMs = 86_400_000;

/** A group each for two members, with what they try and are asked, and feedback of a third that staff can sort. */
export async function castBeta(
  { database, deps, clock }: World,
  staffId: string,
  { mary, otto, leo }: People,
) {
  const now = clock.now().getTime();
  const staff = { kind: "staff", staffId, role: "owner" } as const;
  const createTest = async (groupId: string) => {
    const { testId } = await createBetaTest(deps, staff, {
      groupId,
      name: "The new map",
      about: "Open the map.",
      kind: "feature",
      opensAt: new Date(now - dayMs).toISOString(),
      closesAt: new Date(now + dayMs).toISOString(),
      tasks: ["Plan a walk"],
      questions: [],
    });
    return testId;
  };
  const build = async (people: readonly { customerId: string }[]) => {
    const joinedIds = people.map(({ customerId }) => customerId);
    const { groupId } = await createBetaGroup(database, { joinedIds });
    const { groupId: leavingId } = await createBetaGroup(database, { joinedIds });
    const { consultationId } = await createConsultation(deps, staff, {
      groupId,
      question: "Which first?",
      body: "",
      closesAt: new Date(now + dayMs).toISOString(),
      options: ["Maps", "Routes"],
    });
    const option = await database.consultationOption.findFirstOrThrow({ where: { consultationId } });
    const testId = await createTest(groupId);
    const writtenTestId = await createTest(groupId);
    const pictures = [];
    for (const { customerId } of people) {
      const actor = { kind: "member", userId: customerId, customerId } as const;
      const said = { body: "It works.", taskIds: [], answers: [] };
      await saveFeedback(deps, actor, { testId: writtenTestId, ...said });
      const { feedbackId } = await saveFeedback(deps, actor, { testId, ...said });
      const pictureId = createId("feedbackPicture");
      const kept = { storageKey: `feedback/${pictureId}.webp`, width: 4, height: 3, createdAt: clock.now() };
      await database.feedbackPicture.create({ data: { id: pictureId, feedbackId, ...kept } });
      pictures.push(pictureId);
    }
    const [pictureId = ""] = pictures;
    return { groupId, leavingId, testId, writtenTestId, consultationId, optionId: option.id, pictureId };
  };
  const sent = await build([leo]);
  const actor = { kind: "member", userId: leo.customerId, customerId: leo.customerId } as const;
  await sendFeedback(deps, actor, { testId: sent.writtenTestId });
  const { consultationId, optionId } = sent;
  await answerConsultation(deps, actor, { consultationId, optionId, comment: "" });
  const feedback = await database.feedback.findFirstOrThrow({ where: { testId: sent.writtenTestId } });
  return {
    beta: { member: await build([mary]), otherMember: await build([otto]), sent, feedbackId: feedback.id },
  };
}
