/** What members propose at the shop, and how far each idea is; votes are shares of the members who could vote. */
export const toldIdeas = [
  {
    board: "gear",
    title: "Spare laces in the colour of the boots",
    body: "Mine tore in the second year, and the grey ones from the supermarket look like what they are.",
    stage: "planned",
    product: "crewBoots",
    daysAgo: 140,
    share: 0.2,
    effort: 2,
    comments: ["Please in red, too.", "I would take three pairs at once."],
    note: "We found a weaver. They come with the spring delivery.",
  },
  {
    board: "gear",
    title: "Rent a tent for a weekend",
    body: "We go out twice a year. Buying one for that makes no sense, borrowing from you would.",
    stage: "under_review",
    product: "tent",
    daysAgo: 75,
    share: 0.34,
    effort: 5,
    comments: ["With the stove, and I am in.", "Who dries it afterwards?"],
    note: "",
  },
  {
    board: "gear",
    title: "A repair day in the shop",
    body: "Bring what is broken, learn how to mend it. I would come with two zips and a rucksack.",
    stage: "submitted",
    product: null,
    daysAgo: 20,
    share: 0.26,
    effort: null,
    comments: ["I can show how to seal seams."],
    note: "",
  },
  {
    board: "gear",
    title: "Head torch that charges from the bike",
    body: "A socket for the dynamo would save me the batteries.",
    stage: "declined",
    product: "headlamp",
    daysAgo: 200,
    share: 0.06,
    effort: 4,
    comments: [],
    note: "Dynamos differ too much: we would break more lamps than we charge. A power bank does it.",
  },
  {
    board: "club",
    title: "Points for walking to the shop",
    body: "I come on foot, eight kilometres each way. Count it.",
    stage: "submitted",
    product: null,
    daysAgo: 9,
    share: 0.09,
    effort: null,
    comments: [],
    note: "",
  },
] as const;

/** Says nearly the same as the tents for rent, and was merged into it. */
export const sameAsRenting = {
  title: "Lend camping gear to members",
  body: "Tents, stoves, mats: a shelf of things members can take out for some days.",
  daysAgo: 60,
  share: 0.12,
} as const;

/** The first idea of somebody, which nobody has read yet. */
export const unreadIdea = {
  title: "Smaller boxes",
  body: "My socks came in a box for boots, filled with paper.",
  daysAgo: 2,
} as const;
