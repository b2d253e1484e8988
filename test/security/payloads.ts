/** What `run` would do if any of it ran: a page's title says so. */
const run = "document.title='ran'";

const tags = [
  "img",
  "svg",
  "body",
  "video",
  "audio",
  "iframe",
  "input",
  "details",
  "marquee",
  "object",
  "embed",
  "math",
];
const events = ["onerror", "onload", "onfocus", "ontoggle", "onstart"];

/** Text that runs wherever a page takes it for markup (S9 of the promises). */
export const payloads: readonly string[] = [
  ...tags.flatMap((tag) => events.map((event) => `<${tag} src=x open autofocus ${event}=${run}>`)),
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<!--</script><script>${run}</script>-->`,
  `"><script>${run}</script>`,
  `'><img src=x onerror=${run}>`,
  `</textarea><img src=x onerror=${run}>`,
  `</title><svg onload=${run}>`,
  `<a href="javascript:${run}">press</a>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<style>@import'javascript:${run}';</style>`,
  `\${${run}}`,
  `{{constructor.constructor("${run}")()}}`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
];
