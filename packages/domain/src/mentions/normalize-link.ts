import normalizeUrl from "normalize-url";

/** What campaigns and apps add to an address, so that the same page is shared under many. */
const tracking = [
  /^utm_\w+/i,
  /^(?:fb|g|msc|tt|tw|yc)clid$/i,
  /^mc_[ce]id$/i,
  /^igsh(?:id)?$/i,
  "si",
  /^ref(?:_src|_url)?$/i,
];

/**
 * What two spellings of one page's address share: https, host in lower case without www, no tracking parameters, no
 * fragment, no slash at the end. A fragment that names a page within the site, `#!` or `#/`, is part of it. Used to see that something was entered before, never to open it.
 */
export function normalizeLink(url: string): string {
  return normalizeUrl(url, {
    forceHttps: true,
    stripHash: !/^[^#]*#[!/]/.test(url),
    removeDirectoryIndex: true,
    removeQueryParameters: tracking,
  });
}
