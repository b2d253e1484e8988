import type { AskOffToken } from "@worth/contracts";
import { createAnswer, createProduct, createQuestion } from "@worth/factories";
import type { World } from "../world/create-world.ts";

/** Leo's question about a product and his own answer to it, and what the link in a mail to him says of whose it is. */
export async function castQuestions(
  { database, cipher }: World,
  { leo: { customerId } }: Readonly<Record<"leo", { customerId: string }>>,
) {
  const { productId } = await createProduct(database, { name: "Asked about" });
  const asked = { customerId, productId };
  const { questionId } = await createQuestion(database, { ...asked, answerCount: 1 });
  const { answerId } = await createAnswer(database, { ...asked, questionId });
  const whose: AskOffToken = { customerId, kind: "review" };
  const askToken = Buffer.from(cipher.encrypt(JSON.stringify(whose))).toString("base64url");
  return { questionId, answerId, askToken };
}
