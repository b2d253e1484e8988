/** The terms people agree to when they join, version 1. They state the attribution rule that the code follows. */
export const programmeTerms = `Joining is free, and you can leave at any time.

Who counts as your friend
- A friend counts for you when they joined through your link or with your code.
- A link opened first counts. A code typed while joining counts only when no link was opened before.
- The friend has 90 days to join after opening the link.
- The first valid recommendation counts. Later ones do not, even when they lead to the purchase.
- You cannot refer yourself, under any spelling of your address.
- Somebody who was a customer or a member already does not count.
- We tell you and your friend when a recommendation does not count, and why.

What you both get
- The reward is for your friend's first purchase after joining.
- It stays on hold until the purchase can no longer be returned, 30 days after it was made.
- When the purchase is returned in part, the reward shrinks by the same share. When it is returned whole, or the payment is disputed, there is no reward.
- The reward may be smaller than promised when the purchase is small.

Your data
- You see your friend's first name and how far the recommendation has come, and nothing else about them. They see your first name.
- We do not write to friends for you. You share your link yourself, with people you know.
- We record your purchases, recommendations and reviews to work out rewards and to understand what customers bring us. We do not sell them.
- You can ask for a copy of your data, or for its deletion, at any time.

When these terms change, we ask you again.`;
