import type { FormValues } from "@worth/api";
import { AppError } from "@worth/contracts";

/** The names of the fields of one idea and one product in the form of an entry. */
export const ideaField = (ideaId: string): string => `idea:${ideaId}`;
export const shareField = (ideaId: string): string => `share:${ideaId}`;
export const productField = (productId: string): string => `product:${productId}`;

const named = (form: FormValues, prefix: string): string[] =>
  Object.keys(form).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

/** An entry of the changelog as its form was sent. @throws AppError invalid_input for a share that is no percentage */
export function readEntry(form: FormValues) {
  const { title, body, visibility } = form;
  return {
    title,
    body,
    visibility,
    productIds: named(form, productField("")),
    ideas: named(form, ideaField("")).map((ideaId) => ({ ideaId, basisPoints: readShare(form, ideaId) })),
  };
}

/** A percentage with up to two decimals, in basis points. */
function readShare(form: FormValues, ideaId: string): number {
  const typed = (form[shareField(ideaId)] ?? "").trim().replace(",", ".");
  const basisPoints = /^\d{1,3}(\.\d{1,2})?$/u.test(typed) ? Math.round(Number(typed) * 100) : 0;
  if (basisPoints < 1 || basisPoints > 10_000)
    throw new AppError("invalid_input", { fields: { [shareField(ideaId)]: "not_valid" } });
  return basisPoints;
}
