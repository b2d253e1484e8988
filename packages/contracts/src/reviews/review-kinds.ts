export const reviewStates = ["draft", "waiting", "published", "rejected", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Why a review can be rejected: the public list. Neither stars nor opinions are on it. */
export const reviewRejections = [
  "off_topic",
  "abusive",
  "personal_data",
  "advertising",
  "not_own_experience",
  "unlawful",
] as const;
export type ReviewRejection = (typeof reviewRejections)[number];

/** What readers must know about an author, wherever the review appears. */
export const reviewDisclosures = ["incentive", "employee", "relative"] as const;
export type ReviewDisclosure = (typeof reviewDisclosures)[number];

export const reviewSorts = ["newest", "helpful", "highest", "lowest"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export const mostPhotos = 5;
export const largestPhotoBytes = 8 * 1024 * 1024;
/** Characters of the text itself: some fifteen hundred words. */
export const longestReview = 8_000;
