import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where the product under test can be reached, and its database. */
export type ProductUrls = {
  portal: string;
  admin: string;
  inbox: string;
  payments: string;
  database: string;
};

const file = resolve(import.meta.dirname, "../../../.test/product.json");

export function writeProductUrls(urls: ProductUrls): void {
  writeFileSync(file, JSON.stringify(urls));
}

export function readProductUrls(): ProductUrls {
  return JSON.parse(readFileSync(file, "utf8")) as ProductUrls;
}
