import type { StaffBetaGroupOutput } from "@worth/contracts";
import { expect, test } from "vitest";
import { groupFieldOf, groupTexts } from "../components/beta/group-texts.ts";
import { readBetaGroup } from "./read-beta-form.ts";

const groupId = `bgr_${"0".repeat(32)}`;
const group: StaffBetaGroupOutput = {
  id: groupId,
  name: "Early hikers",
  description: "They go first.",
  criteria: {
    countries: ["NL", "DE"],
    segmentIds: ["champion", "advocate"],
    productIds: [`prd_${"1".repeat(32)}`],
    roles: ["critic", "reviewer"],
    leastTierId: `tie_${"2".repeat(32)}`,
  },
  capacity: 12,
  joinedCount: 0,
  waitingCount: 0,
  consent: { version: 2, body: "I agree." },
  isClosed: true,
  members: { rows: [], total: 0, page: 1, pageSize: 50 },
  tests: [],
  consultations: [],
};

test("a group goes through its form and nothing of it is dropped", () => {
  const { name, description, criteria, capacity, isClosed } = group;
  expect(readBetaGroup(groupId, groupTexts(group))).toEqual({
    groupId,
    name,
    description,
    criteria,
    capacity,
    isClosed,
    consent: "I agree.",
  });
});

test("what is left empty is no condition", () => {
  const form = { ...groupTexts(null), name: "All", consent: "I agree." };
  expect(readBetaGroup(null, form)).toMatchObject({ criteria: {}, isClosed: false, capacity: 20 });
});

test("a code of no country is named at the field it was typed into", () => {
  const typed = { ...groupTexts(group), countries: "NL, UK" };
  expect(() => readBetaGroup(groupId, typed)).toThrow(
    expect.objectContaining({ details: { fields: { "criteria.countries.1": "not_country" } } }),
  );
  expect(groupFieldOf("criteria.countries.1")).toBe("countries");
  expect(groupFieldOf("criteria.leastTierId")).toBe("leastTierId");
});
