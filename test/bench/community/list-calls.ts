import {
  findSimilarIdeas,
  getImpact,
  getNextAsk,
  getRoadmap,
  getStaffBetaGroup,
  getStaffBetaTest,
  listActs,
  listBetaGroupsForMember,
  listChangelog,
  listCustomerIdeas,
  listHeard,
  listIdeas,
  listMentions,
  listOwnMentions,
  listOwnReviews,
  listPosts,
  listQuestions,
  listReach,
  listReviews,
  listStaffBetaGroups,
  listStaffEntries,
  listStaffIdeas,
  listTalk,
  listWall,
  type MailDeps,
} from "@worth/domain";
import { benchCustomerId, benchGroupId, benchProductId, benchTestId } from "./ids.ts";

const staff = { kind: "staff", staffId: "stf_bench", role: "manager" } as const;
const member = { kind: "member", userId: "bench", customerId: benchCustomerId } as const;
const wall = { sort: "newest", verifiedOnly: false, page: 1, visitor: null } as const;
const ideas = { search: "", sort: "trend", page: 1 } as const;
const staffIdeas = { search: "", sort: "votes", page: 1 } as const;

/** Every list of the community as its page asks for it, by the name it is measured under. */
export const listCalls = (deps: MailDeps): Readonly<Record<string, () => Promise<unknown>>> => ({
  "wall, newest": () => listWall(deps, member, wall),
  "wall, most helpful": () => listWall(deps, member, { ...wall, sort: "helpful" }),
  "wall, fewest stars": () => listWall(deps, member, { ...wall, sort: "lowest" }),
  "wall of a product": () => listWall(deps, member, { ...wall, sort: "helpful", productId: benchProductId }),
  "own reviews": () => listOwnReviews(deps, member),
  "reviews that wait": () => listReviews(deps, staff, { filter: "waiting", page: 1 }),
  "reviews published": () => listReviews(deps, staff, { filter: "published", page: 1 }),
  "ideas by trend": () => listIdeas(deps, member, ideas),
  "ideas by votes": () => listIdeas(deps, member, { ...ideas, sort: "votes" }),
  "ideas, newest": () => listIdeas(deps, member, { ...ideas, sort: "newest" }),
  "ideas of a stage": () => listIdeas(deps, member, { ...ideas, stage: "planned" }),
  "ideas, page 50": () => listIdeas(deps, member, { ...ideas, page: 50 }),
  "ideas found": () => listIdeas(deps, member, { ...ideas, search: "offline maps" }),
  "ideas with a common word": () => listIdeas(deps, member, { ...ideas, search: "trip" }),
  "similar ideas": () => findSimilarIdeas(deps, member, { title: "Maps that work offline" }),
  "staff's ideas by value": () => listStaffIdeas(deps, staff, { ...staffIdeas, sort: "value" }),
  "staff's ideas by effort": () => listStaffIdeas(deps, staff, { ...staffIdeas, sort: "effort" }),
  "posts that wait": () => listPosts(deps, staff, { filter: "waiting", page: 1 }),
  mentions: () => listMentions(deps, staff, { page: 1 }),
  "own mentions": () => listOwnMentions(deps, member, { page: 1 }),
  "how people heard": () => listHeard(deps, staff, { page: 1 }),
  acts: () => listActs(deps, staff, { page: 1 }),
  "questions of a product": () =>
    listQuestions(deps, member, { productId: benchProductId, page: 1, visitor: null }),
  "questions that wait": () => listTalk(deps, staff, { filter: "waiting", page: 1 }),
  "a customer's ideas in money": () => listCustomerIdeas(deps, staff, { customerId: benchCustomerId }),
  roadmap: () => getRoadmap(deps, member),
  changelog: () => listChangelog(deps, member, { page: 1 }),
  "staff's changelog": () => listStaffEntries(deps, staff, { page: 1 }),
  "beta groups": () => listBetaGroupsForMember(deps, member),
  "staff's beta groups": () => listStaffBetaGroups(deps, staff, { page: 1 }),
  "a beta group": () => getStaffBetaGroup(deps, staff, { groupId: benchGroupId, page: 1 }),
  "feedback of a test": () => getStaffBetaTest(deps, staff, { testId: benchTestId, page: 1 }),
  impact: () => getImpact(deps, member),
  reach: () => listReach(deps, staff, { customerId: benchCustomerId }),
  "next ask": () => getNextAsk(deps, member),
});
