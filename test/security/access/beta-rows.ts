import { memberCallers, staffCallers, type Caller, type Rows, type Scene } from "./row.ts";

const nobody = "0".repeat(32);
const absent = {
  groupId: `bgr_${nobody}`,
  testId: `bte_${nobody}`,
  feedbackId: `fbk_${nobody}`,
  pictureId: `fbp_${nobody}`,
  consultationId: `csl_${nobody}`,
};
const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const managers: readonly Caller[] = ["owner", "manager"];

const own = ({ cast, caller }: Scene) => cast.beta[caller === "member" ? "member" : "otherMember"];
const others = ({ cast, caller }: Scene) => cast.beta[caller === "member" ? "otherMember" : "member"];
const said = { body: "It works.", taskIds: [], answers: [] };
const group = {
  name: "Group",
  description: "",
  criteria: {},
  capacity: 5,
  consent: "I agree.",
  isClosed: false,
};
const test = {
  name: "A test",
  about: "Try it.",
  kind: "feature",
  opensAt: "2030-01-01T00:00:00.000Z",
  closesAt: "2030-02-01T00:00:00.000Z",
  tasks: [],
  questions: [],
};
const asked = {
  question: "Which?",
  body: "",
  closesAt: "2035-01-01T00:00:00.000Z",
  options: ["One", "Other"],
};

/** Beta groups at the portal: what a group does answers whoever is not in it like what is not there. */
export const betaPortalRows: Rows = {
  "beta.groups": { may: memberCallers },
  "beta.group": {
    may: memberCallers,
    input: (scene) => ({ groupId: own(scene).groupId }),
    absent: () => ({ groupId: absent.groupId }),
  },
  "beta.join": {
    may: memberCallers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.leavingId, consentVersion: 1, hasAgreed: true }),
    absent: () => ({ groupId: absent.groupId, consentVersion: 1, hasAgreed: true }),
  },
  "beta.leave": {
    may: memberCallers,
    input: (scene) => ({ groupId: own(scene).leavingId }),
    foreign: (scene) => ({ groupId: others(scene).leavingId }),
    absent: () => ({ groupId: absent.groupId }),
  },
  "beta.test": {
    may: memberCallers,
    input: (scene) => ({ testId: own(scene).testId }),
    foreign: (scene) => ({ testId: others(scene).testId }),
    absent: () => ({ testId: absent.testId }),
  },
  "beta.saveFeedback": {
    may: memberCallers,
    input: (scene) => ({ testId: own(scene).testId, ...said }),
    foreign: (scene) => ({ testId: others(scene).testId, ...said }),
    absent: () => ({ testId: absent.testId, ...said }),
  },
  // A file is not sent this way.
  "beta.addScreenshot": {
    may: memberCallers,
    input: (scene) => ({ testId: own(scene).testId, content: "text" }),
    firstStatus: 400,
    absent: () => ({ testId: absent.testId, content: "text" }),
  },
  // There is no file behind the row here.
  "beta.screenshot": {
    may: memberCallers,
    input: (scene) => ({ pictureId: own(scene).pictureId }),
    foreign: (scene) => ({ pictureId: others(scene).pictureId }),
    absent: () => ({ pictureId: absent.pictureId }),
    firstStatus: 404,
  },
  "beta.removeScreenshot": {
    may: memberCallers,
    input: (scene) => ({ pictureId: own(scene).pictureId }),
    foreign: (scene) => ({ pictureId: others(scene).pictureId }),
    absent: () => ({ pictureId: absent.pictureId }),
  },
  "beta.sendFeedback": {
    may: memberCallers,
    input: (scene) => ({ testId: own(scene).writtenTestId }),
    foreign: (scene) => ({ testId: others(scene).writtenTestId }),
    absent: () => ({ testId: absent.testId }),
  },
  "beta.consultation": {
    may: memberCallers,
    input: (scene) => ({ consultationId: own(scene).consultationId }),
    foreign: (scene) => ({ consultationId: others(scene).consultationId }),
    absent: () => ({ consultationId: absent.consultationId }),
  },
  "beta.answer": {
    may: memberCallers,
    input: (scene) => answerOf(own(scene)),
    foreign: (scene) => answerOf(others(scene)),
    absent: (scene) => ({ ...answerOf(own(scene)), consultationId: absent.consultationId }),
  },
};

const answerOf = ({ consultationId, optionId }: { consultationId: string; optionId: string }) => ({
  consultationId,
  optionId,
  comment: "",
});

/** Beta groups at the admin. */
export const betaAdminRows: Rows = {
  "beta.groups": { may: staffCallers, input: () => ({}) },
  "beta.group": {
    may: staffCallers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.groupId }),
    absent: () => ({ groupId: absent.groupId }),
  },
  "beta.choices": {
    may: staffCallers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.groupId }),
    absent: () => ({ groupId: absent.groupId }),
  },
  "beta.matching": { may: managers, input: () => ({ criteria: { countries: ["NL"] } }) },
  "beta.saveGroup": {
    may: managers,
    input: () => ({ groupId: null, ...group }),
    absent: () => ({ groupId: absent.groupId, ...group }),
  },
  "beta.invite": {
    may: managers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.leavingId }),
    absent: () => ({ groupId: absent.groupId }),
  },
  "beta.removeMember": {
    may: managers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.leavingId, customerId: cast.leo.customerId }),
    foreign: ({ cast }) => ({ groupId: cast.beta.sent.groupId, customerId: cast.strangerId }),
    absent: ({ cast }) => ({ groupId: absent.groupId, customerId: cast.leo.customerId }),
  },
  "beta.createTest": {
    may: managers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.groupId, ...test }),
    absent: () => ({ groupId: absent.groupId, ...test }),
  },
  "beta.test": {
    may: staffCallers,
    input: ({ cast }) => ({ testId: cast.beta.sent.writtenTestId }),
    absent: () => ({ testId: absent.testId }),
  },
  // What is not sent yet is its author's alone.
  "beta.screenshot": {
    may: staffCallers,
    input: ({ cast }) => ({ pictureId: cast.beta.member.pictureId }),
    absent: () => ({ pictureId: absent.pictureId }),
    firstStatus: 404,
  },
  "beta.endTest": {
    may: managers,
    input: ({ cast }) => ({ testId: cast.beta.sent.writtenTestId }),
    absent: () => ({ testId: absent.testId }),
  },
  "beta.sortFeedback": {
    may: deciders,
    input: ({ cast }) => ({ kind: "bug", title: "", boardId: null, feedbackId: cast.beta.feedbackId }),
    absent: () => ({ kind: "bug", title: "", boardId: null, feedbackId: absent.feedbackId }),
  },
  "beta.fixBug": {
    may: deciders,
    input: ({ cast }) => ({ feedbackId: cast.beta.feedbackId }),
    absent: () => ({ feedbackId: absent.feedbackId }),
  },
  "beta.consult": {
    may: managers,
    input: ({ cast }) => ({ groupId: cast.beta.sent.groupId, ...asked }),
    absent: () => ({ groupId: absent.groupId, ...asked }),
  },
  "beta.consultation": {
    may: staffCallers,
    input: ({ cast }) => ({ consultationId: cast.beta.sent.consultationId, page: 1 }),
    absent: () => ({ consultationId: absent.consultationId, page: 1 }),
  },
  "beta.postOutcome": {
    may: managers,
    input: ({ cast }) => ({ consultationId: cast.beta.sent.consultationId, outcome: "Maps come first." }),
    absent: () => ({ consultationId: absent.consultationId, outcome: "Maps come first." }),
  },
};
