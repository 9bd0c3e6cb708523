/** The four tabs; they wrap, and leave room for Excel's own menu at the top right. */
import { makeStyles, Tab as FluentTab, TabList, tokens } from "@fluentui/react-components";
import { usePane } from "../pane";
import type { Tab } from "../tabs";

const NAMES = [
  ["today", "Today"],
  ["data", "Data"],
  ["leaders", "Leaders"],
  ["responsibilities", "Responsibilities"],
] as const satisfies readonly (readonly [Tab, string])[];

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "4px 40px 0 8px",
    "@media (max-width: 335px)": { padding: "4px 34px 0 4px" },
  },
  list: { flexWrap: "wrap" },
});

export const TabBar = () => {
  const styles = useStyles();
  const { tab, open } = usePane();
  return (
    <header className={styles.bar}>
      <TabList
        size="small"
        className={styles.list}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          const chosen = NAMES.find(([id]) => id === value);
          if (chosen) open(chosen[0]);
        }}
      >
        {NAMES.map(([id, name]) => (
          <FluentTab key={id} id={`tab-${id}`} value={id} aria-controls="screen">
            {name}
          </FluentTab>
        ))}
      </TabList>
    </header>
  );
};
