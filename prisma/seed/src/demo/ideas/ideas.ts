import { createId } from "@worth/contracts";
import { buildBoard, buildIdea, type BoardIds } from "@worth/factories";
import type { CrowdPerson } from "../crowd/crowd-person.ts";
import type { Mary } from "../mary/mary.ts";
import type { Story } from "../story/story.ts";
import { sameAsRenting, toldIdeas, unreadIdea } from "./told-ideas.ts";

/** Where ideas of the gear stand, and the one that comes with the next delivery. */
type Ideas = { gear: BoardIds; lacesId: string };

/** Two boards of the shop with what members propose, vote for and say, and an idea that was merged into another. */
export function addIdeas(story: Story, crowd: readonly CrowdPerson[], mary: Mary): Ideas {
  const { add, daysAgo, catalogue, random } = story;
  const boards = {
    gear: add(buildBoard({ name: "Gear", description: "What we sell, and how.", createdAt: daysAgo(430) })),
    club: add(
      buildBoard({
        name: "Club",
        description: "What members get.",
        visibility: "members",
        position: 2,
        createdAt: daysAgo(430),
      }),
    ),
  };
  const members = crowd.filter(({ joinedAt }) => joinedAt && joinedAt < daysAgo(210));
  const votersOf = (share: number) =>
    members.filter(() => random.chance(share)).map(({ customerId }) => customerId);
  const authorOf = (index: number) => (index === 2 ? mary : (members[index * 3] ?? mary)).customerId;
  let rentId = "";
  let lacesId = "";
  for (const [index, told] of toldIdeas.entries()) {
    const { boardId, statusIds } = boards[told.board];
    const { ideaId } = add(
      buildIdea({
        boardId,
        statusId: statusIds.submitted,
        movedTo: told.stage === "submitted" ? null : statusIds[told.stage],
        note: told.note,
        staffId: story.staff.manager,
        customerId: authorOf(index),
        productId: told.product && catalogue[told.product].productId,
        title: told.title,
        body: told.body,
        effort: told.effort,
        submittedAt: daysAgo(told.daysAgo),
        voterIds: votersOf(told.share),
        comments: told.comments.map((body, count) => ({ customerId: authorOf(count + 5), body })),
      }),
    );
    if (told.product === "tent") rentId = ideaId;
    if (told.product === "crewBoots") lacesId = ideaId;
  }
  const { boardId, statusIds } = boards.gear;
  const about = { boardId, statusId: statusIds.submitted };
  const { daysAgo: sinceMerged, share, ...same } = sameAsRenting;
  const { ideaId } = add(
    buildIdea({
      ...about,
      ...same,
      mergedIntoId: rentId,
      customerId: authorOf(6),
      submittedAt: daysAgo(sinceMerged),
      voterIds: votersOf(share),
    }),
  );
  add({
    ids: {},
    rows: {
      ideaMerge: [
        {
          id: createId("ideaMerge"),
          ideaId,
          intoId: rentId,
          staffId: story.staff.manager,
          occurredAt: daysAgo(50),
          recordedAt: daysAgo(50),
        },
      ],
    },
  });
  const { daysAgo: sinceUnread, ...unread } = unreadIdea;
  add(
    buildIdea({
      ...about,
      ...unread,
      state: "waiting",
      customerId: authorOf(8),
      submittedAt: daysAgo(sinceUnread),
    }),
  );
  return { gear: boards.gear, lacesId };
}
