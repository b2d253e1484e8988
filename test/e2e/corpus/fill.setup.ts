import { payloads } from "../../security/payloads.ts";
import { expect, test as setup } from "../product/journey.ts";
import { fillWords } from "./fill-words.ts";

setup("every word of the programme is one of the payloads", async ({ product }) => {
  expect(payloads.length).toBeGreaterThan(60);
  await fillWords(product.database);
});
