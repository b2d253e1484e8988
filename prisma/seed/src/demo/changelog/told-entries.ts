/** What shipped, or is about to: the idea behind it as its author wrote it, and the entry that tells of it. */
export const shippedByMembers = [
  {
    by: "ines",
    product: "trailShoe",
    idea: "Wider toe box",
    body: "Half a centimetre more in front would do. I lost two nails on the first descent.",
    proposedDaysAgo: 420,
    shippedDaysAgo: 240,
    basisPoints: 1_000,
    share: 0.22,
    entry: "The Ridge Trail Shoe has a wider toe box",
    told: "Half a centimetre more in front, as Inês proposed and Kofi measured out with us. Same weight, same price.",
    comments: ["Mine too, and I have narrow feet."],
  },
  {
    by: "member",
    product: "flask",
    idea: "Sell the lid of the flask on its own",
    body: "I lost two lids, and had to buy two flasks. The flasks are fine.",
    proposedDaysAgo: 190,
    shippedDaysAgo: 45,
    basisPoints: 500,
    share: 0.14,
    entry: "Lids for the Steel Flask, on their own",
    told: "In all four colours. A lost lid is no reason for a new flask.",
    comments: ["Please also for the old model.", "I would have bought three."],
  },
] as const;

/** News no idea stands behind, for members alone. */
export const newsForMembers = {
  title: "Returns without printing a label",
  body: "Show the code at the counter of the parcel shop: it prints the label for you.",
  daysAgo: 15,
} as const;

/** Written, and waits until the delivery is here. */
export const draftOfLaces = {
  title: "Spare laces in the colour of your boots",
  body: "They came with the spring delivery, in four colours.",
  daysAgo: 4,
  basisPoints: 300,
} as const;
