/** All gaps, the weightiest first. */
import { makeStyles } from "@fluentui/react-components";
import { PageName } from "../today/page-row";
import { GapRows } from "./gap-rows";
import { PageHead } from "../../parts/page-head";
import { useAnswer } from "./use-answer";
import { useTrail } from "./use-trail";

const useStyles = makeStyles({ list: { marginTop: "12px" } });

export const ALL_GAPS = "All gaps";

export const GapListView = () => {
  const styles = useStyles();
  const trail = useTrail();
  const gaps = useAnswer("gaps", null);
  if (gaps === undefined) return null;
  return (
    <PageName value={ALL_GAPS}>
      <PageHead trail={trail} name={ALL_GAPS} about={gaps.year} />
      <div className={styles.list}>
        <GapRows gaps={gaps.all} />
      </div>
    </PageName>
  );
};
