/** What a pane works with. */
import type { LiveHost } from "../../hosts/host";
import type { Compute } from "../compute/compute";

export interface PaneParts {
  readonly host: LiveHost;
  readonly compute: Compute;
  readonly now: () => Date;
}
