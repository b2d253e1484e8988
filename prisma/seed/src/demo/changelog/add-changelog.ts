import { buildChangelogEntry, buildIdea, buildShippedIdea, type BoardIds } from "@worth/factories";
import type { CrowdPerson } from "../crowd/crowd-person.ts";
import type { Ines } from "../ines.ts";
import type { Story } from "../story/story.ts";
import { draftOfLaces, newsForMembers, shippedByMembers } from "./told-entries.ts";

type Scene = {
  gear: BoardIds;
  crowd: readonly CrowdPerson[];
  ines: Ines;
  /** The idea that comes with the next delivery. */
  lacesId: string;
};

/** What shipped because of members, each with its idea, its credit and who was told; news for members; and a draft. */
export function addChangelog(story: Story, { gear, crowd, ines, lacesId }: Scene): void {
  const { add, daysAgo, catalogue, random, staff } = story;
  const { boardId, statusIds } = gear;
  for (const told of shippedByMembers) {
    const submittedAt = daysAgo(told.proposedDaysAgo);
    const shippedAt = daysAgo(told.shippedDaysAgo);
    const { productId } = catalogue[told.product];
    const members = crowd.filter(({ joinedAt }) => joinedAt && joinedAt < submittedAt);
    const [first] = members;
    const authorId = told.by === "ines" ? ines.inesId : first?.customerId;
    if (authorId === undefined) throw new Error("The demo has no member to propose what shipped.");
    const voterIds = members
      .map(({ customerId }) => customerId)
      .filter((customerId) => customerId !== authorId && random.chance(told.share));
    const { ideaId, actId } = add(
      buildIdea({
        boardId,
        statusId: statusIds.submitted,
        movedTo: statusIds.shipped,
        movedAt: shippedAt,
        staffId: staff.manager,
        customerId: authorId,
        productId,
        title: told.idea,
        body: told.body,
        effort: 3,
        submittedAt,
        voterIds,
        comments: told.comments.flatMap((body, index) => {
          const customerId = voterIds[index];
          return customerId === undefined ? [] : [{ customerId, body }];
        }),
      }),
    );
    add(
      buildShippedIdea({
        actId,
        originatorId: authorId,
        refinerIds: told.by === "ines" ? [ines.kofiId] : [],
        productIds: [productId],
        basisPoints: told.basisPoints,
        shippedAt,
      }),
    );
    add(
      buildChangelogEntry({
        title: told.entry,
        body: told.told,
        publishedAt: shippedAt,
        staffId: staff.manager,
        productIds: [productId],
        ideas: [{ ideaId, basisPoints: told.basisPoints, toldIds: [authorId, ...voterIds] }],
      }),
    );
  }
  const { daysAgo: since, ...news } = newsForMembers;
  add(
    buildChangelogEntry({
      ...news,
      visibility: "members",
      publishedAt: daysAgo(since),
      staffId: staff.manager,
    }),
  );
  const { daysAgo: sinceWritten, basisPoints, ...draft } = draftOfLaces;
  add(
    buildChangelogEntry({
      ...draft,
      publishedAt: null,
      createdAt: daysAgo(sinceWritten),
      staffId: staff.manager,
      productIds: [catalogue.crewBoots.productId],
      ideas: [{ ideaId: lacesId, basisPoints }],
    }),
  );
}
