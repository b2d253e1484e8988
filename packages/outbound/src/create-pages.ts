import { lookup } from "node:dns/promises";
import type { Pages } from "@worth/domain";
import { fetchPage, type Reach } from "./fetch-page.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { readWords } from "./read-words.ts";

const openInternet: Reach = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  isAllowed: isPublicAddress,
};

/** Domain's Pages port on the open internet. Whatever goes wrong over there is no fault of ours: the page is unreadable. */
export function createPages(reach: Reach = openInternet): Pages {
  return {
    async read(url) {
      try {
        return { kind: "read", ...readWords(await fetchPage(url, reach)) };
      } catch {
        return { kind: "unreadable" };
      }
    },
  };
}
