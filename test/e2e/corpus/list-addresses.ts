import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "pg";

/** For a part of an address, or for what an address asks besides, the rows it can name: those that show the most first. */
const rows: Readonly<Record<string, readonly string[]>> = {
  "/reviews/elsewhere": [
    `SELECT '?product=' || product.id || '&site=' || site.id AS id
     FROM review_destination AS site CROSS JOIN product WHERE site."isOn"`,
  ],
  campaignId: [`SELECT id FROM campaign ORDER BY id`],
  code: [`SELECT code AS id FROM referral_code ORDER BY "customerId"`],
  companyId: [`SELECT id FROM company ORDER BY id`],
  consultationId: [`SELECT id FROM consultation ORDER BY id`],
  customerId: [`SELECT "customerId" AS id FROM idea GROUP BY 1 ORDER BY count(*) DESC`],
  entryId: [`SELECT id FROM changelog_entry WHERE state = 'published' ORDER BY "publishedAt" DESC`],
  groupId: [`SELECT "groupId" AS id FROM beta_group_member GROUP BY 1 ORDER BY count(*) DESC`],
  ideaId: [
    `SELECT id FROM idea ORDER BY "commentCount" DESC`,
    `SELECT "ideaId" AS id FROM idea_status_change JOIN idea_status_note ON "changeId" = idea_status_change.id`,
    `SELECT "rootId" AS id FROM idea WHERE "rootId" <> id`,
  ],
  importId: [`SELECT id FROM import ORDER BY id`],
  loggedActId: [`SELECT id FROM logged_act ORDER BY id`],
  mentionId: [`SELECT id FROM mention ORDER BY id`],
  payoutId: [`SELECT id FROM payout ORDER BY id`],
  perkId: [`SELECT id FROM perk ORDER BY id`],
  productId: [`SELECT "productId" AS id FROM question GROUP BY 1 ORDER BY count(*) DESC`],
  purchaseId: [`SELECT id FROM purchase ORDER BY id LIMIT 1`],
  questionId: [`SELECT id FROM question ORDER BY "answerCount" DESC`],
  referralId: [`SELECT id FROM referral ORDER BY id`],
  reviewId: [
    `SELECT "reviewId" AS id FROM review_reply`,
    `SELECT id FROM review ORDER BY "submittedAt" DESC`,
  ],
  ruleId: [`SELECT id FROM reward_rule ORDER BY id`],
  testId: [`SELECT "testId" AS id FROM feedback GROUP BY 1 ORDER BY count(*) DESC`],
};

/** What the demo has nothing of. */
const rowless: readonly string[] = ["/import/:importId"];

/** As many rows as are tried until somebody sees one. */
const mostTried = 25;

/** One page of an app, by every address it may have: the first that answers is opened. */
export type PageOf = { path: string; addresses: string[] };

type Route = { path?: string; children?: Route[] };

/** Every page of an app, by its routes: a new one is among them, and fails here when nobody says what it is about. */
export async function listPages(app: "portal" | "admin", databaseUrl: string): Promise<PageOf[]> {
  const file = resolve(import.meta.dirname, `../../../apps/${app}/app/routes.ts`);
  const { default: routes } = (await import(pathToFileURL(file).href)) as { default: Route[] };
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const pages: PageOf[] = [];
    for (const path of pathsOf(routes).filter((one) => !rowless.includes(one))) {
      const [place, part] = /:(\w+)/.exec(path) ?? [];
      const statements = rows[part ?? path];
      if (place !== undefined && !statements)
        throw new Error(`Nothing in list-addresses.ts says which rows ${path} can show.`);
      if (!statements) pages.push({ path, addresses: [path] });
      for (const statement of statements ?? []) {
        const found = await client.query<{ id: string }>(statement);
        const ids = found.rows.slice(0, mostTried).map(({ id }) => id);
        const addresses = ids.map((id) => (place === undefined ? `${path}${id}` : path.replace(place, id)));
        pages.push({ path, addresses });
      }
    }
    return pages;
  } finally {
    await client.end();
  }
}

/** Routes that answer with a picture, a file or another address have no page; nor is there one without a drawn token. */
const isPage = (path: string): boolean =>
  !/\*|\.\w+$|\/(pictures|photos|proofs)\/|^\/(s|api|unsubscribe)\/|^\/sign-(in|out)|^\/ideas\/similar$/.test(
    path,
  );

function pathsOf(routes: readonly Route[], base = ""): string[] {
  return routes
    .flatMap(({ path, children }) => {
      const own = path === undefined ? base : `${base}/${path}`;
      return children ? pathsOf(children, own) : [own || "/"];
    })
    .filter(isPage);
}
