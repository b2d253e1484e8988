/** Gauss and Legendre's 16 points on (-1, 1): the positive half, the other is its mirror image. */
const positive = [
  { node: 0.9894009349916499, weight: 0.027152459411754096 },
  { node: 0.9445750230732326, weight: 0.062253523938647894 },
  { node: 0.8656312023878318, weight: 0.09515851168249279 },
  { node: 0.755404408355003, weight: 0.12462897125553388 },
  { node: 0.6178762444026438, weight: 0.14959598881657674 },
  { node: 0.45801677765722737, weight: 0.16915651939500254 },
  { node: 0.2816035507792589, weight: 0.18260341504492358 },
  { node: 0.09501250983763744, weight: 0.1894506104550685 },
];

/** Nodes on (0, 1) and weights that sum to 1. */
export const gaussLegendreNodes = positive.flatMap(({ node, weight }) => [
  { node: (1 - node) / 2, weight: weight / 2 },
  { node: (1 + node) / 2, weight: weight / 2 },
]);
