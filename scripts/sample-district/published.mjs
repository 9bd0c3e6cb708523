/** Students as a district publishes them. */

/** A count as published: suppressed when small, otherwise a whole percentage. */
export function suppress(count, total) {
  if (count < 10) return "< 10";
  const share = count / total;
  if (share < 0.05) return "< 5%";
  if (share > 0.95) return "> 95%";
  return `${Math.round(share * 100)}%`;
}

export const levelOf = (ledger, school, typed) =>
  ledger.label("school-level", typed ?? LEVELS[school.level], school.level);
const LEVELS = {
  elementary: "Elementary School",
  middle: "Middle School",
  high: "High School",
  "k-8": "K-8",
  "early-childhood": "Early Childhood",
};
