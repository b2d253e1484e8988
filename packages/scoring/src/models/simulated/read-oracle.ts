import { readReferenceText } from "../../reference-data.ts";

export type Oracle<Input, Expected> = { input: Input; expected: Expected };

/** For tests only: an item of oracles.json, whose shape the test knows. */
export const readOracle = <Input, Expected>(id: string): Oracle<Input, Expected> => {
  const { items } = JSON.parse(readReferenceText("oracles.json")) as {
    items: ({ id: string } & Oracle<Input, Expected>)[];
  };
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`oracles.json has no item ${id}`);
  return item;
};
