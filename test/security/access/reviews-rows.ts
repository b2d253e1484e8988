import { defaultReviewAsking } from "@worth/contracts";
import { callers, memberCallers, staffCallers, type Caller, type Rows, type Scene } from "./row.ts";

const nobody = "0".repeat(32);
const site = { name: "Fair Reviews", url: "https://fair.example/", allowsIncentive: false, isOn: true };
const managers: readonly Caller[] = ["owner", "manager"];
const absent = { reviewId: `rev_${nobody}`, photoId: `rph_${nobody}`, productId: `prd_${nobody}` };
const asked = { isAsked: true, daysAfter: 3 };
const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const visitor = "00000000-0000-4000-8000-000000000002";
const words = { stars: 2, title: "A title", body: "Some words.", pros: "", cons: "", videoUrl: "" };

const own = ({ cast, caller }: Scene) => cast.written[caller === "member" ? "mary" : "otto"];
const others = ({ cast, caller }: Scene) => cast.written[caller === "member" ? "otto" : "mary"];

const ofReview = {
  may: memberCallers,
  input: (scene: Scene) => ({ reviewId: own(scene).reviewId }),
  foreign: (scene: Scene) => ({ reviewId: others(scene).reviewId }),
  absent: () => ({ reviewId: absent.reviewId }),
};

/** Reviews at the portal: what members write, and the wall for everybody. */
export const reviewsPortalRows: Rows = {
  "reviews.desk": {
    may: memberCallers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId }),
    absent: () => ({ productId: absent.productId }),
  },
  "reviews.mine": { may: memberCallers },
  "reviews.save": {
    may: memberCallers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId, ...words }),
    absent: () => ({ productId: absent.productId, ...words }),
  },
  // A file is not sent this way.
  "reviews.addPhoto": {
    may: memberCallers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId, content: "text" }),
    absent: () => ({ productId: absent.productId, content: "text" }),
    firstStatus: 400,
  },
  "reviews.removePhoto": {
    may: memberCallers,
    input: (scene) => ({ photoId: own(scene).photoId }),
    foreign: (scene) => ({ photoId: others(scene).photoId }),
    absent: () => ({ photoId: absent.photoId }),
  },
  "reviews.submit": ofReview,
  "reviews.change": ofReview,
  "reviews.withdraw": ofReview,
  "reviews.elsewhere": {
    may: memberCallers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId, destinationId: cast.destinationId }),
    absent: ({ cast }) => ({ productId: cast.reviewedProductId, destinationId: `rvs_${nobody}` }),
  },
  "reviews.showElsewhere": {
    may: memberCallers,
    input: ({ cast }) => ({
      productId: cast.reviewedProductId,
      destinationId: cast.destinationId,
      link: "https://fair.example/1",
      picture: null,
    }),
    absent: ({ cast }) => ({
      productId: cast.reviewedProductId,
      destinationId: `rvs_${nobody}`,
      link: "https://fair.example/1",
      picture: null,
    }),
  },
  "reviewWall.list": {
    may: callers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId, visitor: null }),
    absent: () => ({ productId: absent.productId, visitor: null }),
  },
  "reviewWall.embedded": {
    may: callers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId }),
    absent: () => ({ productId: absent.productId }),
  },
  // What members are writing is seen by nobody else.
  "reviewWall.photo": {
    may: callers,
    input: () => ({ photoId: absent.photoId }),
    foreign: (scene) => ({ photoId: others(scene).photoId }),
    absent: () => ({ photoId: absent.photoId }),
    firstStatus: 404,
  },
  "reviewWall.helpful": {
    may: callers,
    input: ({ cast }) => ({ reviewId: cast.publishedReviewId, isHelpful: true, visitor }),
    foreign: (scene) => ({ reviewId: others(scene).reviewId, isHelpful: true, visitor }),
    absent: () => ({ reviewId: absent.reviewId, isHelpful: true, visitor }),
  },
  "reviewWall.report": {
    may: callers,
    input: ({ cast }) => ({ reviewId: cast.publishedReviewId, reason: "off_topic", visitor }),
    foreign: (scene) => ({ reviewId: others(scene).reviewId, reason: "off_topic", visitor }),
    absent: () => ({ reviewId: absent.reviewId, reason: "off_topic", visitor }),
  },
};

/** Reviews at the admin. */
export const reviewsAdminRows: Rows = {
  "reviewAsking.get": { may: staffCallers },
  "reviewAsking.save": { may: managers, input: () => defaultReviewAsking },
  "reviewAsking.saveProduct": {
    may: managers,
    input: ({ cast }) => ({ productId: cast.reviewedProductId, ...asked, destinationId: cast.destinationId }),
    absent: () => ({ productId: absent.productId, ...asked, destinationId: null }),
  },
  "reviewAsking.saveDestination": {
    may: managers,
    input: ({ cast }) => ({ destinationId: cast.destinationId, ...site }),
    absent: () => ({ destinationId: `rvs_${nobody}`, ...site }),
  },
  "reviewAsking.closeTicket": {
    may: deciders,
    input: ({ cast }) => ({ customerId: cast.mary.customerId, productId: cast.reviewedProductId }),
    absent: ({ cast }) => ({ customerId: `cus_${nobody}`, productId: cast.reviewedProductId }),
  },
  // Nobody has shown a picture.
  "reviewAsking.proofPicture": {
    may: staffCallers,
    input: () => ({ reviewId: `rvo_${nobody}` }),
    absent: () => ({ reviewId: `rvo_${nobody}` }),
    firstStatus: 404,
  },
  "reviews.export": { may: staffCallers },
  "reviews.list": { may: staffCallers, input: () => ({}) },
  "reviews.get": {
    may: staffCallers,
    input: ({ cast }) => ({ reviewId: cast.publishedReviewId }),
    foreign: ({ cast }) => ({ reviewId: cast.written.mary.reviewId }),
    absent: () => ({ reviewId: absent.reviewId }),
  },
  // A draft is its author's alone.
  "reviews.photo": {
    may: staffCallers,
    input: ({ cast }) => ({ photoId: cast.written.mary.photoId }),
    absent: () => ({ photoId: absent.photoId }),
    firstStatus: 404,
  },
  "reviews.decide": {
    may: deciders,
    input: ({ cast }) => ({ reviewId: cast.waitingReviewId, version: 1, outcome: "published" }),
    foreign: ({ cast }) => ({ reviewId: cast.written.mary.reviewId, version: 1, outcome: "published" }),
    absent: () => ({ reviewId: absent.reviewId, version: 1, outcome: "published" }),
  },
  "reviews.reply": {
    may: deciders,
    input: ({ cast }) => ({ reviewId: cast.publishedReviewId, body: "Thank you." }),
    foreign: ({ cast }) => ({ reviewId: cast.written.mary.reviewId, body: "Thank you." }),
    absent: () => ({ reviewId: absent.reviewId, body: "Thank you." }),
  },
  "reviews.again": {
    may: deciders,
    input: ({ cast }) => ({ reviewId: cast.publishedReviewId }),
    foreign: ({ cast }) => ({ reviewId: cast.written.mary.reviewId }),
    absent: () => ({ reviewId: absent.reviewId }),
  },
};
