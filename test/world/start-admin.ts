import { createAdmin } from "@worth/api";
import { largestImportBytes } from "@worth/contracts";
import type { World } from "./create-world.ts";
import { startEdge, type EdgeOptions } from "./start-edge.ts";

type RenderPage = Parameters<typeof createAdmin>[1];

const noPages: RenderPage = async () => new Response("no pages here", { status: 404 });

/** The admin's edge: health and tRPC; pages answer 404 unless the test brings some. */
export function startAdmin(world: World, options: EdgeOptions & { renderPage?: RenderPage } = {}) {
  const { renderPage = noPages } = options;
  return startEdge(
    world,
    {
      who: "staff",
      machinePaths: [],
      uploads: { "/import": largestImportBytes },
      answer: (services) => createAdmin(services, renderPage),
    },
    options,
  );
}
