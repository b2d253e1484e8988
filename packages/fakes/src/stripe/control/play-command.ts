import type { Fields } from "../../http/read-fields.ts";
import type { Turn } from "../world/turn.ts";

/** What a click did: the object it made or changed, and a sentence for the page. */
export type Played = { object: object; said: string };

export type PlayCommand = (turn: Turn, fields: Fields) => Played;
