/** True when a browser sent the request from another site's page; scripts and SDKs send no Origin. */
export const isForeignOrigin = (request: Request): boolean => {
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host;
};
