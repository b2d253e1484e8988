export { createPages } from "./create-pages.ts";
export type { Reach, Resolve } from "./fetch-page.ts";
export { isPublicAddress } from "./is-public-address.ts";
