import { factPlaces } from "./places/fact-places.ts";
import { personPlaces } from "./places/person-places.ts";
import type { ErasablePlace } from "./places/place.ts";
import { recordPlaces } from "./places/record-places.ts";
import { talkPlaces } from "./places/talk-places.ts";
import { wordPlaces } from "./places/word-places.ts";

/**
 * Every column that may hold personal data, in the order in which an erased person leaves it. A new column with text
 * is either here or in `neverPersonal`; a test of the schema fails until it is.
 */
export const erasablePlaces: readonly ErasablePlace[] = [
  ...wordPlaces,
  ...talkPlaces,
  ...recordPlaces,
  ...personPlaces,
];

/** Every table with rows about people: what a member is given of them, or why they are not. */
export const personalPlaces: readonly ErasablePlace[] = [
  ...personPlaces,
  ...factPlaces,
  ...wordPlaces,
  ...talkPlaces,
  ...recordPlaces,
];
