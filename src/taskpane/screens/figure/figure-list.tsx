/** Every figure of the district, each leading to its page. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { ROW_BUTTON } from "../../parts/row-button";
import { usePane } from "../../pane";
import { PlainList } from "../data/parts";
import { PageHead } from "./page-head";
import { useAnswer } from "./use-answer";

const useStyles = makeStyles({
  list: { marginTop: "12px" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...ROW_BUTTON, padding: "6px 0" },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.body1Strong, whiteSpace: "nowrap" },
  status: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export const FigureList = () => {
  const styles = useStyles();
  const { open, overview } = usePane();
  const lines = useAnswer("figures", null);
  if (lines === undefined) return null;
  return (
    <>
      <PageHead
        trail={[{ name: "Today", go: () => open("today", { place: "metrics", item: "all" }) }]}
        name="All figures"
        about={["The whole district", overview?.today.metrics.year ?? ""].filter((part) => part !== "").join(", ")}
      />
      <div className={styles.list}>
        <PlainList>
          {lines.map(({ name, figure, isStatus, asked }) => (
            <li key={asked.metric} className={styles.item}>
              <button
                type="button"
                className={styles.button}
                onClick={() => open("today", { place: "figure", figure: asked })}
              >
                <span className={styles.name}>{name}</span>{" "}
                <span className={mergeClasses(styles.figure, isStatus && styles.status)}>{figure}</span>
                <ChevronRight16Regular className={styles.chevron} aria-hidden />
              </button>
            </li>
          ))}
        </PlainList>
      </div>
    </>
  );
};
