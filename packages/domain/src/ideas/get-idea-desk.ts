import type { IdeaDeskOutput, MemberActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { listProductChoices } from "../products/list-product-choices.ts";
import { findDraft } from "./save-idea.ts";
import { listReadableBoards } from "./readable-boards.ts";

/** What the writing page needs: the boards that take ideas, what they can be about, and what was begun. */
export async function getIdeaDesk({ database }: Deps, actor: MemberActor): Promise<IdeaDeskOutput> {
  const [boards, begun] = await Promise.all([
    listReadableBoards(database, actor),
    findDraft(database, actor.customerId),
  ]);
  const draft =
    begun &&
    (await database.idea.findUnique({
      where: { id: begun.id },
      include: { text: true, attachments: { orderBy: { position: "asc" } } },
    }));
  const named = draft?.productId ? [draft.productId] : [];
  const products = await listProductChoices(database, named);
  return {
    boards: boards
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, name, categories }) => ({
        id,
        name,
        categories: categories.map((category) => ({ id: category.id, name: category.name })),
      })),
    products,
    draft: draft && {
      id: draft.id,
      boardId: draft.boardId,
      categoryId: draft.categoryId,
      productId: draft.productId,
      title: draft.text?.title ?? "",
      body: draft.text?.body ?? "",
      plan: draft.text?.plan ?? "",
      attachments: draft.attachments.map(({ id, width, height }) => ({ id, width, height })),
    },
  };
}
