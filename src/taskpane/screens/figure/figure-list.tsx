/** Every figure of the district, each leading to its page. */
import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { PageName } from "../today/page-row";
import { FigureLines } from "./figure-lines";
import { PageHead } from "../../parts/page-head";
import { useAnswer } from "./use-answer";
import { useTrail } from "./use-trail";

const useStyles = makeStyles({ list: { marginTop: "12px" } });

const NAME = "All figures";

export const FigureList = () => {
  const styles = useStyles();
  const trail = useTrail();
  const { overview } = usePane();
  const lines = useAnswer("figures", null);
  if (lines === undefined) return null;
  return (
    <PageName value={NAME}>
      <PageHead
        trail={trail}
        name={NAME}
        about={["The whole district", overview?.today.metrics.year ?? ""].filter((part) => part !== "").join(", ")}
      />
      <div className={styles.list}>
        <FigureLines lines={lines} />
      </div>
    </PageName>
  );
};
