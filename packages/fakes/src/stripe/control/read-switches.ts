import type { Fields } from "../../http/read-fields.ts";
import { refuse } from "../api/refusal.ts";
import type { WebhookSwitches } from "../../webhooks/switches.ts";
import { readOptional } from "./read-play.ts";

export const readWhole = (fields: Fields, name: string, min: number, max: number): number | undefined => {
  const text = readOptional(fields, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw refuse(`${name} is a whole number from ${min} to ${max}.`, { param: name });
  }
  return value;
};

/** Reads what is given; `shuffle` is a checkbox, so a form that leaves it out says no. */
export const readSwitches = (fields: Fields, isForm: boolean): Partial<WebhookSwitches> => {
  const copies = readWhole(fields, "copies", 1, 20);
  const delayMs = readWhole(fields, "delayMs", 0, 600_000);
  const dropPercent = readWhole(fields, "dropPercent", 0, 100);
  const dropEvery = readWhole(fields, "dropEvery", 0, 1_000_000);
  const dropNext = readWhole(fields, "dropNext", 0, 1_000_000);
  const dropTypes = fields.get("dropTypes");
  const shuffle = fields.get("shuffle");
  return {
    ...(copies === undefined ? {} : { copies }),
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(dropPercent === undefined ? {} : { dropPercent }),
    ...(dropEvery === undefined ? {} : { dropEvery }),
    ...(dropNext === undefined ? {} : { dropNext }),
    ...(dropTypes === undefined
      ? {}
      : { dropTypes: dropTypes.split(/[\s,]+/).filter((type) => type !== "") }),
    ...(shuffle === undefined && !isForm ? {} : { shuffle: shuffle === "true" || shuffle === "on" }),
  };
};
