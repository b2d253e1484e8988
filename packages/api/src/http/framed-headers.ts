import { securityHeaders } from "./security-headers.ts";

type Framed = { nonce: string; url: string; shopUrl: string };

/**
 * The headers of a page that is made to stand inside the shop's pages, and nobody else's. Browsers that know
 * frame-ancestors go by it and not by x-frame-options, which every answer carries.
 */
export function framedHeaders({ nonce, url, shopUrl }: Framed): Record<string, string> {
  const isSecure = new URL(url).protocol === "https:";
  const policy = securityHeaders({ nonce, isSecure })["content-security-policy"] ?? "";
  return {
    "content-security-policy": policy.replace(
      "frame-ancestors 'none'",
      `frame-ancestors ${new URL(shopUrl).origin}`,
    ),
    "cross-origin-resource-policy": "cross-origin",
  };
}
