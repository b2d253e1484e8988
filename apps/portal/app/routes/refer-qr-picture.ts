import { answerLoader, portalContext } from "@worth/api";
import type { Route } from "./+types/refer-qr-picture";
import { drawQrCode } from "../server/qr-code.ts";

/** The member's QR code as a file of its own, to show and to take along. */
export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api, portalUrl } = args.context.get(portalContext);
    const { code } = await api.referrals.list();
    return new Response(drawQrCode(`${portalUrl}/r/${code}`), {
      headers: { "content-type": "image/svg+xml", "cache-control": "no-store" },
    });
  });
}
