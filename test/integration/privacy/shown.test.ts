import { eraseCustomer } from "@worth/domain";
import { createIdea, longAgo } from "@worth/factories";
import { createFiles, filesEnvironment } from "@worth/files";
import { expect, test } from "vitest";
import { openIdeas, readIdea } from "../ideas/idea-scene.ts";

test("an erased member's vote for another's idea still counts, and what they said leaves it and its count", async () => {
  const { deps, database, mary, otto, boardId, statusIds } = await openIdeas();
  const { customerId } = otto;
  const { ideaId } = await createIdea(database, {
    boardId,
    statusId: statusIds.submitted,
    customerId: mary.customerId,
    submittedAt: longAgo,
    voterIds: [customerId],
    comments: [
      { customerId, body: "Otto wants it too." },
      { customerId: mary.customerId, body: "So do I." },
    ],
  });
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: "/nowhere" }));
  await eraseCustomer({ ...deps, files }, otto, { customerId });
  const idea = await readIdea({ deps }, mary, ideaId);
  expect(idea).toMatchObject({ voteCount: 1, commentCount: 1 });
  expect(idea.comments.rows.map(({ body }) => body)).toEqual(["So do I."]);
  expect(JSON.stringify(idea)).not.toContain("Otto");
});
