import { portalContext } from "@worth/api";
import { createCookie, type RouterContextProvider } from "react-router";
import type { z } from "zod";

export type RequestArgs = { request: Request; context: Readonly<RouterContextProvider> };

type CookieShape<Schema extends z.ZodType> = { name: string; schema: Schema; maxAgeSeconds: number };

/**
 * A small note to the browser that only we can write and no script can read. A changed, foreign or outdated one is as
 * good as none.
 */
export function signedCookie<Schema extends z.ZodType>(
  { request, context }: RequestArgs,
  { name, schema, maxAgeSeconds }: CookieShape<Schema>,
) {
  const secure = new URL(request.url).protocol === "https:";
  const cookie = createCookie(`${secure ? "__Host-" : ""}${name}`, {
    secrets: [context.get(portalContext).cookieSecret],
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: maxAgeSeconds,
  });
  return {
    async read(): Promise<z.output<Schema> | undefined> {
      const parsed = schema.safeParse(await cookie.parse(request.headers.get("cookie")));
      return parsed.success ? parsed.data : undefined;
    },
    /** The value of the Set-Cookie header that remembers. */
    remember: (value: z.input<Schema>): Promise<string> => cookie.serialize(value),
    /** The value of the Set-Cookie header that forgets. */
    forget: (): Promise<string> => cookie.serialize("", { maxAge: 0 }),
  };
}
