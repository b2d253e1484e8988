import { answerLoader, portalContext } from "@worth/api";
import { reviewSorts, type ListWallOutput } from "@worth/contracts";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";
import { visitorNote } from "./visitor-note.ts";

/** A wall of reviews as its address asks for it: of one product, or of all. */
export function readWall(args: RequestArgs, productId?: string): Promise<ListWallOutput> {
  return answerLoader(args, async () => {
    const url = new URL(args.request.url);
    const { searchParams } = url;
    const stars = Number(searchParams.get("stars"));
    const page = Number(searchParams.get("page") ?? 1);
    const wall = await args.context.get(portalContext).api.reviewWall.list({
      productId,
      sort: reviewSorts.find((sort) => sort === searchParams.get("sort")),
      stars: Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : undefined,
      verifiedOnly: searchParams.get("by") === "verified",
      page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
      visitor: (await visitorNote(args).read())?.id ?? null,
    });
    if (wall.rows.length > 0 || wall.page === 1) return wall;
    searchParams.delete("page");
    throw redirect(`${url.pathname}${url.search}`);
  });
}
