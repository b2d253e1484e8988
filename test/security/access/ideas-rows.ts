import { callers, memberCallers, staffCallers, type Caller, type Rows, type Scene } from "./row.ts";

const nobody = "0".repeat(32);
const absent = {
  ideaId: `ide_${nobody}`,
  attachmentId: `iat_${nobody}`,
  boardId: `brd_${nobody}`,
  customerId: `cus_${nobody}`,
};
const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const managers: readonly Caller[] = ["owner", "manager"];
const words = { categoryId: null, productId: null, title: "A title", body: "Some words.", plan: "" };

const own = ({ cast, caller }: Scene) => cast.ideas.drafts[caller === "member" ? "mary" : "otto"];
const others = ({ cast, caller }: Scene) => cast.ideas.drafts[caller === "member" ? "otto" : "mary"];

/** A member's deed about an idea: what they cannot see answers like what is not there. */
const aboutIdea = (deed: object) => ({
  may: memberCallers,
  input: ({ cast }: Scene) => ({ ideaId: cast.ideas.ideaId, ...deed }),
  foreign: ({ cast }: Scene) => ({ ideaId: cast.ideas.hiddenIdeaId, ...deed }),
  absent: () => ({ ideaId: absent.ideaId, ...deed }),
});

/** What staff decide about an idea; a draft is its author's alone. */
const decided = (deed: object) => ({
  may: deciders,
  input: ({ cast }: Scene) => ({ ideaId: cast.ideas.ideaId, ...deed }),
  foreign: ({ cast }: Scene) => ({ ideaId: cast.ideas.drafts.mary.ideaId, ...deed }),
  absent: () => ({ ideaId: absent.ideaId, ...deed }),
});

/** Ideas at the portal: for everybody who sees their board, and what members do about them. */
export const ideasPortalRows: Rows = {
  "ideaBoards.list": {
    may: callers,
    input: ({ cast }) => ({ boardId: cast.ideas.boardId }),
    foreign: ({ cast }) => ({ boardId: cast.ideas.hiddenBoardId }),
    absent: () => ({ boardId: absent.boardId }),
  },
  "ideaBoards.similar": { may: callers, input: () => ({ title: "Maps" }) },
  "ideaBoards.get": {
    may: callers,
    input: ({ cast }) => ({ ideaId: cast.ideas.ideaId }),
    foreign: ({ cast }) => ({ ideaId: cast.ideas.hiddenIdeaId }),
    absent: () => ({ ideaId: absent.ideaId }),
  },
  // What members are writing is seen by nobody else.
  "ideaBoards.attachment": {
    may: callers,
    input: () => ({ attachmentId: absent.attachmentId }),
    foreign: (scene) => ({ attachmentId: others(scene).attachmentId }),
    absent: () => ({ attachmentId: absent.attachmentId }),
    firstStatus: 404,
  },
  "ideas.desk": { may: memberCallers },
  "ideas.save": {
    may: memberCallers,
    input: ({ cast, caller }) => ({ boardId: cast.ideas.boardId, ...words, title: `Of ${caller}` }),
    absent: () => ({ boardId: absent.boardId, ...words }),
  },
  // A file is not sent this way.
  "ideas.addAttachment": { may: memberCallers, input: () => ({ content: "text" }), firstStatus: 400 },
  "ideas.removeAttachment": {
    may: memberCallers,
    input: (scene) => ({ attachmentId: own(scene).attachmentId }),
    foreign: (scene) => ({ attachmentId: others(scene).attachmentId }),
    absent: () => ({ attachmentId: absent.attachmentId }),
  },
  "ideas.submit": {
    may: memberCallers,
    input: (scene) => ({ ideaId: own(scene).ideaId, isDoubtful: false }),
    foreign: (scene) => ({ ideaId: others(scene).ideaId, isDoubtful: false }),
    absent: () => ({ ideaId: absent.ideaId, isDoubtful: false }),
  },
  "ideas.vote": aboutIdea({ isFor: true }),
  "ideas.worth": aboutIdea({ worthMinor: 50_00 }),
  "ideas.follow": aboutIdea({ isFollowed: true }),
  "ideas.comment": aboutIdea({ body: "Yes.", isDoubtful: false }),
  "ideas.report": {
    may: memberCallers,
    input: ({ cast }) => ({ kind: "idea", postId: cast.ideas.ideaId, reason: "off_topic" }),
    foreign: ({ cast }) => ({ kind: "idea", postId: cast.ideas.hiddenIdeaId, reason: "off_topic" }),
    absent: () => ({ kind: "idea", postId: absent.ideaId, reason: "off_topic" }),
  },
};

/** Ideas and posts at the admin. */
export const ideasAdminRows: Rows = {
  "ideas.list": {
    may: staffCallers,
    input: ({ cast }) => ({ boardId: cast.ideas.boardId }),
    absent: () => ({ boardId: absent.boardId }),
  },
  "ideas.get": {
    may: staffCallers,
    input: ({ cast }) => ({ ideaId: cast.ideas.ideaId }),
    foreign: ({ cast }) => ({ ideaId: cast.ideas.drafts.mary.ideaId }),
    absent: () => ({ ideaId: absent.ideaId }),
  },
  // A draft is its author's alone.
  "ideas.attachment": {
    may: staffCallers,
    input: ({ cast }) => ({ attachmentId: cast.ideas.drafts.mary.attachmentId }),
    absent: () => ({ attachmentId: absent.attachmentId }),
    firstStatus: 404,
  },
  "ideas.move": {
    may: deciders,
    input: ({ cast }) => ({ ideaId: cast.ideas.ideaId, statusId: cast.ideas.plannedId, note: "" }),
    foreign: ({ cast }) => ({
      ideaId: cast.ideas.drafts.mary.ideaId,
      statusId: cast.ideas.plannedId,
      note: "",
    }),
    absent: ({ cast }) => ({ ideaId: absent.ideaId, statusId: cast.ideas.plannedId, note: "" }),
  },
  "ideas.estimate": decided({ effort: 2 }),
  "ideas.merge": {
    may: deciders,
    input: ({ cast }) => ({ ideaId: cast.ideas.otherIdeaId, intoId: cast.ideas.ideaId }),
    foreign: ({ cast }) => ({ ideaId: cast.ideas.ideaId, intoId: cast.ideas.drafts.mary.ideaId }),
    absent: ({ cast }) => ({ ideaId: absent.ideaId, intoId: cast.ideas.ideaId }),
  },
  "ideas.unmerge": {
    may: deciders,
    input: ({ cast }) => ({ ideaId: cast.ideas.partId }),
    foreign: ({ cast }) => ({ ideaId: cast.ideas.drafts.mary.ideaId }),
    absent: () => ({ ideaId: absent.ideaId }),
  },
  "ideas.voteOnBehalf": decided({ customer: "leo.quibblethorpe@private.example", isFor: true }),
  "ideas.accept": decided({
    customer: "leo.quibblethorpe@private.example",
    kind: "refiner",
    isAccepted: true,
  }),
  "ideas.answer": decided({ body: "We look at it." }),
  "ideas.boards": { may: staffCallers },
  "ideas.saveBoard": {
    may: managers,
    input: ({ caller }) => ({ ...board, boardId: null, name: `Of ${caller}` }),
    absent: () => ({ ...board, boardId: absent.boardId }),
  },
  "posts.list": { may: staffCallers, input: () => ({}) },
  "posts.decide": {
    may: deciders,
    input: ({ cast }) => ({ kind: "idea_comment", postId: cast.ideas.commentId, outcome: "published" }),
    foreign: ({ cast }) => ({ kind: "idea", postId: cast.ideas.drafts.mary.ideaId, outcome: "published" }),
    absent: () => ({ kind: "idea", postId: absent.ideaId, outcome: "published" }),
    // What its author of known ideas says needs no word of ours.
    firstStatus: 409,
  },
  "posts.blocks": { may: staffCallers },
  "posts.block": {
    may: deciders,
    input: ({ cast }) => ({ customerId: cast.leo.customerId, note: "Advertises" }),
    absent: () => ({ customerId: absent.customerId, note: "Advertises" }),
  },
  "posts.unblock": {
    may: deciders,
    input: ({ cast }) => ({ customerId: cast.leo.customerId }),
    absent: () => ({ customerId: absent.customerId }),
  },
};

const status = (stage: string) => ({ id: null, name: stage, stage, isOnRoadmap: false });
const board = {
  name: "A board",
  description: "",
  visibility: "everyone",
  betaGroupId: null,
  isClosed: false,
  statuses: ["submitted", "shipped", "declined"].map(status),
  categories: [],
};
