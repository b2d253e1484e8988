import { createPortal, largestMachineBody, machinePaths } from "@worth/api";
import type { World } from "./create-world.ts";
import { startEdge, type EdgeOptions } from "./start-edge.ts";

type RenderPage = Parameters<typeof createPortal>[1];

/** What the pages show is the browser tests' part. */
const noPages: RenderPage = async () => new Response("no pages here", { status: 404 });

/** The portal's edge: health, webhooks and tRPC; pages answer 404 unless the test brings some. */
export function startPortal(world: World, options: EdgeOptions & { renderPage?: RenderPage } = {}) {
  const { renderPage = noPages } = options;
  return startEdge(
    world,
    {
      who: "member",
      machinePaths: ["/webhooks/stripe", "/unsubscribe/*", machinePaths],
      uploads: { [machinePaths]: largestMachineBody },
      answer: (services) => createPortal(services, renderPage),
    },
    options,
  );
}
