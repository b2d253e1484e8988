import type { SaveEntryInput } from "@worth/contracts";
import { publishEntry, saveEntry, tellSupporters } from "@worth/domain";
import { openIdeas } from "../ideas/idea-scene.ts";

/** The board of ideas, a product things ship in, and a changelog to tell of it. */
export async function openChangelog({ now = new Date(Date.now() - 30 * 86_400_000) } = {}) {
  const scene = await openIdeas({ now });
  const { database, deps, staff, cipher } = scene;
  const { id: productId } = await database.product.create({
    data: { id: "prd_rail", name: "Rail map", externalRef: "rail" },
  });
  const draft = async (more: Partial<SaveEntryInput> = {}) => {
    const words = { title: "Offline mode", body: "It works on the train." };
    const linked = { visibility: "everyone", ideas: [], productIds: [productId] } as const;
    const entry = { entryId: null, ...words, ...linked, ideas: [], productIds: [productId], ...more };
    return (await saveEntry(deps, staff, entry)).entryId;
  };
  const announce = (entryId: string) => publishEntry(deps, staff, { entryId });
  const ship = async (ideaIds: string[], basisPoints = 1_000) => {
    const entryId = await draft({ ideas: ideaIds.map((ideaId) => ({ ideaId, basisPoints })) });
    await announce(entryId);
    return entryId;
  };
  const tell = (entryId: string) =>
    tellSupporters({ ...deps, cipher, portalUrl: "https://portal.example" }, { entryId });
  return { ...scene, productId, draft, announce, ship, tell };
}

export const tenPercent = (ideaId: string) => ({ ideaId, basisPoints: 1_000 });
