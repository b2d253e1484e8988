import type { MemberActor, SaveIdeaInput, StaffActor } from "@worth/contracts";
import { getIdea, saveIdea, submitIdea } from "@worth/domain";
import { createBoard, createIdea, createMember, createStaff, longAgo } from "@worth/factories";
import { createWorld, type World } from "../../world/create-world.ts";

/** Mary and Otto, who are members, a manager among the staff, and a board everyone sees. */
export async function openIdeas({ now }: { now?: Date } = {}) {
  const opened = await createWorld(now ? { now } : {});
  const { database, deps } = opened;
  const mary = await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" });
  const otto = await createMember(database, { displayName: "Otto Other", email: "otto@example.com" });
  const { staffId } = await createStaff(database, { role: "manager", name: "Sam Staff" });
  const { boardId, statusIds } = await createBoard(database, {});
  const staff: StaffActor = { kind: "staff", staffId, role: "manager" };
  const write = async (by: MemberActor, more: Partial<SaveIdeaInput> = {}) => {
    const words = { title: "Work without a connection", body: "On the train there is none.", plan: "" };
    const { ideaId } = await saveIdea(deps, by, {
      boardId,
      categoryId: null,
      productId: null,
      ...words,
      ...more,
    });
    return ideaId;
  };
  const submit = async (by: MemberActor, more: Partial<SaveIdeaInput> = {}) =>
    submitIdea(deps, by, { ideaId: await write(by, more), isDoubtful: false });
  const publish = async (
    by: MemberActor,
    more: { title?: string; boardId?: string; statusId?: string } = {},
  ) => {
    const about = { boardId, statusId: statusIds.submitted, customerId: by.customerId, submittedAt: longAgo };
    return (await createIdea(database, { ...about, ...more })).ideaId;
  };
  return {
    ...opened,
    mary: actorOf(mary),
    otto: actorOf(otto),
    staff,
    boardId,
    statusIds,
    write,
    submit,
    publish,
  };
}

export const actorOf = ({ customerId }: { customerId: string }): MemberActor => ({
  kind: "member",
  userId: customerId,
  customerId,
});

export const anonymous = { kind: "anonymous" } as const;

/** An idea as somebody reads it. */
export async function readIdea(
  { deps }: Pick<World, "deps">,
  by: Parameters<typeof getIdea>[1],
  ideaId: string,
) {
  const found = await getIdea(deps, by, { ideaId, page: 1 });
  if (found.kind === "merged") throw new Error(`It became ${found.rootId}.`);
  return found.idea;
}
