import { idOf, productCount } from "./ids.ts";

/** What became of ideas: every decision, an entry of the changelog for fifty of them, and what products brought. */
export const newsStatements = (ideaCount: number): string[] => {
  const count = Math.ceil(ideaCount / 50);
  return [
    `INSERT INTO idea_status_change (id, "ideaId", "fromId", "toId", "staffId", "occurredAt")
     SELECT ${idOf("isc", "row_number() OVER ()")}, idea.id, first.id, idea."statusId", 'stf_bench', idea."submittedAt"
     FROM idea JOIN board_status AS first ON first."boardId" = idea."boardId" AND first.stage = 'submitted'
     WHERE idea."statusId" <> first.id`,
    `INSERT INTO changelog_entry (id, state, visibility, title, body, "staffId", "publishedAt", "createdAt", "updatedAt")
     SELECT ${idOf("chl", "number")}, 'published',
       (CASE WHEN number % 5 = 0 THEN 'members' ELSE 'everyone' END)::changelog_visibility, 'Entry ' || number,
       repeat('It works on the train now. ', 10), 'stf_bench', at, at, at
     FROM (SELECT number, now() - random() * interval '2 years' AS at FROM generate_series(1, ${count}) AS number) AS written`,
    `INSERT INTO changelog_idea ("entryId", "ideaId", "basisPoints")
     SELECT ${idOf("chl", "1 + number % " + count)}, ${idOf("ide", "number")}, 500 FROM generate_series(1, ${2 * count}) AS number`,
    `INSERT INTO changelog_product ("entryId", "productId")
     SELECT ${idOf("chl", "number")}, ${idOf("prd", `1 + number % ${productCount}`)} FROM generate_series(1, ${count}) AS number`,
    `INSERT INTO product_year ("productId", currency, "amountMinor", "countedAt")
     SELECT ${idOf("prd", "number")}, 'USD', 1000000, now() FROM generate_series(1, ${productCount}) AS number`,
  ];
};
