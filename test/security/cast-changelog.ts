import { publishEntry, saveEntry } from "@worth/domain";
import type { World } from "../world/create-world.ts";

/** An entry of the changelog everybody reads, and one that is not published yet. */
export async function castChangelog({ deps }: World, { staffId }: { staffId: string }) {
  const manager = { kind: "staff", staffId, role: "manager" } as const;
  const write = async (title: string) => {
    const words = { title, body: "It works on the train." };
    const linked = { visibility: "everyone" as const, ideas: [], productIds: [] };
    return (await saveEntry(deps, manager, { entryId: null, ...words, ...linked })).entryId;
  };
  const publishedId = await write("Offline mode");
  await publishEntry(deps, manager, { entryId: publishedId });
  return { changelog: { publishedId, draftId: await write("Dark mode") } };
}
