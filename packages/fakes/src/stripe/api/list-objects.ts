import { refuse, refuseMissing } from "./refusal.ts";
import type { WireList } from "../world/kinds.ts";

export type ListParams = {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
};

const defaultLimit = 10;
const maxLimit = 100;

const readLimit = (limit: number = defaultLimit): number => {
  const bound = limit < 1 ? "greater than or equal to 1" : `less than or equal to ${maxLimit}`;
  if (limit < 1 || limit > maxLimit) {
    throw refuse(`This value must be ${bound}.`, { code: "parameter_invalid_integer", param: "limit" });
  }
  return limit;
};

const isCreatedWithin = (seconds: number, created: ListParams["created"]): boolean => {
  if (created === undefined) return true;
  if (typeof created === "number") return seconds === created;
  return (
    seconds > (created.gt ?? -Infinity) &&
    seconds >= (created.gte ?? -Infinity) &&
    seconds < (created.lt ?? Infinity) &&
    seconds <= (created.lte ?? Infinity)
  );
};

const findCursor = (
  objects: readonly { id: string; object: string }[],
  id: string,
  param: string,
): number => {
  const index = objects.findIndex((object) => object.id === id);
  if (index < 0) throw refuseMissing(objects[0]?.object ?? "object", id, param);
  return index;
};

/** One page of a list, newest first, as every list of the API is answered. */
export const listObjects = <Item extends { id: string; object: string; created: number }>(
  newestFirst: readonly Item[],
  params: ListParams,
  url: string,
  keep: (item: Item) => boolean = () => true,
): WireList<Item> => {
  const limit = readLimit(params.limit);
  const matching = newestFirst.filter((item) => isCreatedWithin(item.created, params.created) && keep(item));
  if (params.ending_before !== undefined) {
    const end = findCursor(matching, params.ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: matching.slice(start, end), has_more: start > 0, url };
  }
  const start =
    params.starting_after === undefined
      ? 0
      : findCursor(matching, params.starting_after, "starting_after") + 1;
  const data = matching.slice(start, start + limit);
  return { object: "list", data, has_more: start + limit < matching.length, url };
};
