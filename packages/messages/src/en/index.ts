import { ui } from "./ui.ts";

/** The English catalogue: one namespace per room of the product. */
export const en = { ui } as const;
