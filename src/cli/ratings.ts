/** `ratings make | collect | status`: the rating forms of executive directors. */
import type { Command } from "commander";
import { addRatingsCollect } from "./ratings-collect";
import { addRatingsMake } from "./ratings-make";
import { addRatingsStatus } from "./ratings-status";

export function addRatings(program: Command): void {
  const ratings = program
    .command("ratings")
    .description("rating forms of executive directors: make them, collect returned ones, see how far they are");
  addRatingsMake(ratings);
  addRatingsCollect(ratings);
  addRatingsStatus(ratings);
}
