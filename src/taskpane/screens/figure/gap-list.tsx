/** All gaps, the weightiest first. */
import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { GapRows } from "./gap-rows";
import { PageHead } from "./page-head";
import { useAnswer } from "./use-answer";

const useStyles = makeStyles({ list: { marginTop: "12px" } });

export const GapListView = () => {
  const styles = useStyles();
  const { open } = usePane();
  const gaps = useAnswer("gaps", null);
  if (gaps === undefined) return null;
  return (
    <>
      <PageHead trail={[{ name: "Today", go: () => open("today") }]} name="All gaps" about={gaps.year} />
      <div className={styles.list}>
        <GapRows gaps={gaps.all} />
      </div>
    </>
  );
};
